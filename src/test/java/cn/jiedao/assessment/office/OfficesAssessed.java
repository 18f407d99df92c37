package cn.jiedao.assessment.office;

import cn.jiedao.Officers;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What offices and scoring departments do in the assessment of a year, step by step, for tests. */
@Component("officesAssessedOfTests")
public class OfficesAssessed {
  private final Officers officers;
  private final AssessedIndicators indicators;
  private final ProcessEngine engine;

  OfficesAssessed(Officers officers, AssessedIndicators indicators, ProcessEngine engine) {
    this.officers = officers;
    this.indicators = indicators;
    this.engine = engine;
  }

  /** The open task of an element in the round of an office, and of a department if one is named. */
  public Task task(CaseNumber number, String element, String office, String department) {
    return officers.open(number, element).stream()
        .filter(task -> is(task, "office", office))
        .filter(task -> department == null || is(task, "department", department))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(office + " is not asked " + element + " in " + number));
  }

  private boolean is(Task task, String variable, String value) {
    return value.equals(engine.getTaskService().getVariable(task.getId(), variable));
  }

  public void submit(String person, Task task, Map<String, Object> answers) {
    officers.as(
        person,
        () -> {
          engine.getFormService().submitTaskForm(task.getId(), answers);
          return null;
        });
  }

  public Map<String, Object> shown(String person, Task task) {
    return officers.as(person, () -> engine.getFormService().getTaskFormVariables(task.getId()));
  }

  /** The quarter that is over: 96 of everything. */
  public void report(CaseNumber number, String office) {
    report(number, office, quarterData(number, office));
  }

  public void report(CaseNumber number, String office, List<Map<String, Object>> data) {
    Task task = task(number, "reportQuarter", office, null);
    submit(office + ".clerk", task, Map.of("quarterData", data));
  }

  public List<Map<String, Object>> quarterData(CaseNumber number, String office) {
    return indicators.reportedBy(number, office).stream()
        .map(one -> row("indicator", one.code(), "value", 96))
        .toList();
  }

  public void reportOnYear(CaseNumber number, String office) {
    officers.attach(office + ".leader", number, "self-report", "自评报告");
    selfReport(number, office);
  }

  /** Without its paper, unless that is in the file already. */
  public void selfReport(CaseNumber number, String office) {
    submit(
        office + ".leader",
        task(number, "submitSelfReport", office, null),
        Map.of("selfReport", "全年各项指标总体完成，养老服务覆盖还有差距。"));
  }

  /** Departments that score an office. */
  public Set<String> scorers(CaseNumber number, String office) {
    return indicators.given(number, office).stream()
        .map(Indicator::scorer)
        .collect(Collectors.toSet());
  }

  /** All departments score an office alike, and confirm it. */
  public void verify(CaseNumber number, String office) {
    for (String department : scorers(number, office)) {
      score(number, office, department, department + ".clerk");
      review(number, office, department, "confirmed");
    }
  }

  public void score(CaseNumber number, String office, String department, String person) {
    Task task = task(number, "scoreIndicators", office, department);
    submit(person, task, Map.of("entries", entries(number, office, department)));
  }

  /** The list that a department fills in: full marks, but for what is marked or deducted. */
  public List<Map<String, Object>> entries(CaseNumber number, String office, String department) {
    var rows = new ArrayList<Map<String, Object>>();
    for (Indicator one : indicators.scoredBy(number, office, department))
      switch (one.formula()) {
        case EXPERT -> rows.add(row("indicator", one.code(), "marks", "90、92、88、95"));
        case INVERSE -> rows.add(row("indicator", one.code(), "actual", 1));
        default -> rows.add(row("indicator", one.code(), "actual", 100));
      }
    return rows;
  }

  public void review(CaseNumber number, String office, String department, String scoreReview) {
    var answers = new HashMap<String, Object>(Map.of("scoreReview", scoreReview));
    if (scoreReview.equals("returned")) answers.put("scoreReviewReason", "与佐证材料不一致，请重新核实。");
    submit(department + ".leader", task(number, "reviewScores", office, department), answers);
  }

  /**
   * @param statement agree or object
   */
  public void state(CaseNumber number, String office, String statement) {
    var answers = new HashMap<String, Object>(Map.of("scoreStatement", statement));
    if (statement.equals("object")) answers.put("statementText", "实际完成值高于登记的数值，见证明材料。");
    submit(office + ".leader", task(number, "stateOnScore", office, null), answers);
  }

  /**
   * @param corrections lines of the list; none where the score is kept
   */
  public void answer(
      CaseNumber number, String clerk, String office, List<Map<String, Object>> corrections) {
    var answers = new HashMap<String, Object>();
    answers.put("statementAnswer", corrections.isEmpty() ? "kept" : "corrected");
    answers.put("statementReply", "已核对街道的陈述和证明材料。");
    if (!corrections.isEmpty()) answers.put("corrections", corrections);
    submit(clerk, task(number, "answerStatement", office, null), answers);
  }

  public static Map<String, Object> row(Object... pairs) {
    var row = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) row.put((String) pairs[i], pairs[i + 1]);
    return row;
  }
}
