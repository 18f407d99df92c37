package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.annual.Vetoes;
import cn.jiedao.assessment.office.AssessedIndicators;
import cn.jiedao.assessment.office.IndicatorChoice;
import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.form.Option;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What an office can contest, and what of it can be corrected: all but the survey, which is counted
 * (Art. 20, INV-20-51).
 */
@Component
class ContestedIndicators {
  private final AppealSteps steps;
  private final AssessedIndicators indicators;
  private final Vetoes vetoes;

  ContestedIndicators(AppealSteps steps, AssessedIndicators indicators, Vetoes vetoes) {
    this.steps = steps;
    this.indicators = indicators;
    this.vetoes = vetoes;
  }

  List<Indicator> of(CaseNumber annual, String office) {
    Set<String> contested = codes(annual, office);
    return indicators.given(annual, office).stream()
        .filter(one -> contested.contains(one.code()))
        .toList();
  }

  /** What the office may contest: a veto only where it has one, a bonus even where it has none. */
  private List<Option> contestable(CaseNumber annual, String office) {
    boolean vetoed = vetoes.recorded(annual).stream().anyMatch(one -> one.office().equals(office));
    return options(
        indicators.of(annual, office),
        Stream.of(Beyond.values()).filter(one -> one != Beyond.VETO || vetoed),
        Beyond::label);
  }

  private List<Option> correctable(CaseNumber annual, String office) {
    Set<String> contested = codes(annual, office);
    return options(
        of(annual, office),
        Stream.of(Beyond.values()).filter(one -> contested.contains(one.code())),
        one -> one == Beyond.VETO ? "撤销否决事项" : "加减分（更正后的合计）");
  }

  private static List<Option> options(
      List<Indicator> indicators, Stream<Beyond> beyond, Function<Beyond, String> label) {
    return Stream.concat(
            indicators.stream().map(IndicatorChoice::option),
            beyond.map(one -> new Option(one.code(), label.apply(one))))
        .toList();
  }

  private Set<String> codes(CaseNumber annual, String office) {
    return steps.contested(annual, office).stream()
        .map(AppealSteps::indicator)
        .collect(Collectors.toSet());
  }

  @Configuration(proxyBeanMethods = false)
  static class Choice {
    @Bean
    IndicatorChoice assessedChoice(ContestedIndicators contested) {
      return new IndicatorChoice(
          "assessedIndicators", "不是本街道考核方案中的指标，请从列表中选择", contested::contestable);
    }

    @Bean
    IndicatorChoice contestedChoice(ContestedIndicators contested) {
      return new IndicatorChoice(
          "contestedIndicators", "不是街道申诉的、可以更正数据的指标，请从列表中选择", contested::correctable);
    }
  }
}
