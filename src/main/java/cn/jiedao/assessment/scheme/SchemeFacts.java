package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms show of a scheme: its offices and indicators as text, and what the offices said. */
@Component
class SchemeFacts implements FactSource {
  private final SchemeOpinions opinions;
  private final SchemeWords words;
  private final Proposals proposals;
  private final Organizations organizations;

  SchemeFacts(
      SchemeOpinions opinions,
      SchemeWords words,
      Proposals proposals,
      Organizations organizations) {
    this.opinions = opinions;
    this.words = words;
    this.proposals = proposals;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "schemeOffices", asked -> String.join("、", words.offices(sheet(asked).groups())),
        "schemeIndicators", asked -> indicators(sheet(asked)),
        "schemeOpinions", asked -> opinions(asked.head().number()));
  }

  private SchemeSheet sheet(Asked asked) {
    return new SchemeSheet(proposals.facts(asked.head().number()));
  }

  private String indicators(SchemeSheet sheet) {
    return sheet.indicators().stream().map(words::indicator).collect(Collectors.joining("\n"));
  }

  /** Null before any office was heard on a draft; at the draft, what they said of the last one. */
  private String opinions(CaseNumber number) {
    String said = opinions.of(number).stream().map(this::said).collect(Collectors.joining("\n"));
    return said.isEmpty() ? null : said;
  }

  private String said(Step step) {
    return organizations.get(SchemeOpinions.office(step)).shortName()
        + "："
        + SchemeOpinions.words(step);
  }
}
