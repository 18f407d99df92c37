package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.office.AssessedIndicators;
import cn.jiedao.assessment.office.IndicatorChoice;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What an appeal can correct: the indicators that the office contests, but for the survey, which is
 * counted (Art. 20, INV-20-51).
 */
@Component
class ContestedIndicators {
  private final AppealSteps steps;
  private final AssessedIndicators indicators;

  ContestedIndicators(AppealSteps steps, AssessedIndicators indicators) {
    this.steps = steps;
    this.indicators = indicators;
  }

  List<Indicator> of(CaseNumber annual, String office) {
    Set<String> contested =
        steps.contested(annual, office).stream()
            .map(AppealSteps::indicator)
            .collect(Collectors.toSet());
    return indicators.given(annual, office).stream()
        .filter(one -> contested.contains(one.code()))
        .toList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Choice {
    @Bean
    IndicatorChoice contestedChoice(ContestedIndicators contested) {
      return new IndicatorChoice("contestedIndicators", "不是街道申诉的、可以更正数据的指标，请从列表中选择", contested::of);
    }
  }
}
