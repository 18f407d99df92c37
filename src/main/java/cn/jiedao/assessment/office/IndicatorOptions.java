package cn.jiedao.assessment.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indicators to choose from: nobody types the code of one (Art. 20). */
@Configuration(proxyBeanMethods = false)
class IndicatorOptions {
  @Bean
  IndicatorChoice givenChoice(AssessedIndicators indicators) {
    return new IndicatorChoice(
        "givenIndicators",
        "不是本街道考核方案中可以填写数据的指标，请从列表中选择",
        (number, office) ->
            indicators.given(number, office).stream().map(IndicatorChoice::option).toList());
  }
}
