package cn.jiedao.assessment.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the public is told of a scheme (domain.md, part C "Publish"). */
@Component
class SchemeNotice {
  private final SchemeWords words;
  private final WeightsOverYears weights;
  private final Schemes schemes;

  SchemeNotice(SchemeWords words, WeightsOverYears weights, Schemes schemes) {
    this.words = words;
    this.weights = weights;
    this.schemes = schemes;
  }

  Map<String, Object> of(Scheme scheme, String amendReason, String phone) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("year", scheme.year() + " 年度");
    facts.put("offices", words.offices(scheme.groups()));
    facts.put("weights", lines(weights.of(scheme).stream().map(WeightsOverYears.Line::words)));
    facts.put("indicators", lines(scheme.indicators().stream().map(words::indicator)));
    facts.put("changes", scheme.changesReason());
    facts.put("deviation", scheme.deviationReason());
    facts.put("notice", schemes.find(scheme.amends()).map(Scheme::notice).orElse(null));
    facts.put("amendReason", amendReason);
    facts.put("contactPhone", phone);
    return facts;
  }

  private static String lines(Stream<String> each) {
    return each.collect(Collectors.joining("\n"));
  }
}
