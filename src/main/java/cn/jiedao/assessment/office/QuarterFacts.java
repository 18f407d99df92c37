package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the office reported quarter by quarter: to a department, about its own indicators. */
@Component
class QuarterFacts implements FactSource {
  private final AssessedIndicators indicators;
  private final Steps steps;

  QuarterFacts(AssessedIndicators indicators, Steps steps) {
    this.indicators = indicators;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("quartersReported", this::reported);
  }

  private String reported(Asked asked) {
    CaseNumber number = asked.head().number();
    String office = (String) asked.task().getVariable("office");
    Set<String> wanted = wanted(number, office, (String) asked.task().getVariable("department"));
    String lines =
        steps.of(number, "reportQuarter").stream()
            .filter(step -> office.equals(step.text("office")))
            .map(step -> Quarters.name(step.text("quarter")) + "：" + data(step, wanted))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }

  private Set<String> wanted(CaseNumber number, String office, String department) {
    List<Indicator> shown =
        department == null
            ? indicators.given(number, office)
            : indicators.scoredBy(number, office, department);
    return shown.stream().map(Indicator::code).collect(Collectors.toSet());
  }

  private static String data(Step step, Set<String> wanted) {
    String data =
        ((List<?>) step.answers().get("quarterData"))
            .stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> wanted.contains(row.get("indicator").toString()))
                .map(QuarterFacts::value)
                .collect(Collectors.joining("；"));
    return data.isEmpty() ? "这些指标不按季度报送" : data;
  }

  private static String value(Map<?, ?> row) {
    String value = row.get("value") == null ? "没有数值" : row.get("value").toString();
    String note = row.get("note") == null ? "" : "（" + row.get("note") + "）";
    return row.get("indicator") + " " + value + note;
  }
}
