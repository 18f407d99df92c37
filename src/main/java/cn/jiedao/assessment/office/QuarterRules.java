package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An office reports on each of its indicators, or says why it has no value (Art. 20). */
@Component
class QuarterRules implements AnswerRules {
  private final AssessedIndicators indicators;

  QuarterRules(AssessedIndicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public Set<String> forms() {
    return Set.of("office-assessment-reportQuarter");
  }

  @Override
  public List<Violation> check(Submission given) {
    String office = (String) given.task().getVariable("office");
    Set<String> asked =
        indicators.reportedBy(given.caseNumber(), office).stream()
            .map(Indicator::code)
            .collect(Collectors.toSet());
    List<?> rows = (List<?>) given.answers().get("quarterData");
    var told = new HashSet<String>();
    for (Object row : rows) told.add(((Map<?, ?>) row).get("indicator").toString());
    if (!told.equals(asked) || told.size() != rows.size())
      return List.of(
          new Violation("quarterData", "「季度数据」须逐项填写方案的全部指标，每项一行，不能增减；方案调整之后，请选择“不用草稿，重新填写”"));
    return rows.stream()
        .map(row -> (Map<?, ?>) row)
        .filter(row -> isBlank(row.get("value")) && isBlank(row.get("note")))
        .map(row -> new Violation("quarterData", "指标 " + row.get("indicator") + " 没有数值，请在说明中写明原因"))
        .toList();
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }
}
