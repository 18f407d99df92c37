package cn.jiedao.assessment.survey;

import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms of the annual assessment show of its survey: valid answers by office and topic. */
@Component
class SurveyFacts implements FactSource {
  private final Surveys surveys;
  private final Organizations organizations;

  SurveyFacts(Surveys surveys, Organizations organizations) {
    this.surveys = surveys;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "surveySamples",
        asked -> surveys.report(asked.head().number()).map(this::samples).orElse("没有满意度调查。"));
  }

  private String samples(SurveyReport report) {
    return SurveySamples.of(report, organizations).stream()
        .map(one -> one.line(report.survey().minimum()))
        .collect(Collectors.joining("\n"));
  }
}
