package cn.jiedao.assessment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Officers;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What offices, departments and residents contribute to an assessment in its year, for tests. */
@Component("contributingOfTests")
public class Contributing {
  private static final String ANSWERS =
      """
      insert into survey_answer select :case, o.office || n, t.topic, o.office, 'satisfied', :day, 0
      from assessment_office o cross join generate_series(1, 400) n cross join (values ('livelihood'), ('services'), ('governance')) t (topic)
      where o.case_number = :case
      """;

  private final ProcessEngine engine;
  private final Officers officers;
  private final Assessing assessing;
  private final Assessments assessments;
  private final JdbcClient database;

  Contributing(
      ProcessEngine engine,
      Officers officers,
      Assessing assessing,
      Assessments assessments,
      JdbcClient database) {
    this.engine = engine;
    this.officers = officers;
    this.assessing = assessing;
    this.assessments = assessments;
    this.database = database;
  }

  /**
   * The four quarters, the offices' own reports, what the departments verify and the survey, whose
   * answers are all 满意; it is January of the next year then.
   *
   * @param reached how much of each target an office reached, of a hundred
   */
  public void contribute(CaseNumber number, ToDoubleFunction<String> reached) {
    for (int quarter = 1; quarter <= 4; quarter++) quarter(number, quarter);
    conclude(number, reached);
  }

  /** What the offices report of a quarter, on the second day after it. */
  public void quarter(CaseNumber number, int quarter) {
    passTheQuarter(number, quarter);
    reportQuarter(number);
  }

  /** The second day after a quarter. */
  public void passTheQuarter(CaseNumber number, int quarter) {
    assessing.arrive(LocalDate.of(assessments.get(number).year(), 1, 2).plusMonths(3L * quarter));
    officers.fire(number, "quarterOver");
  }

  /** Of whatever quarter they are asked. */
  public void reportQuarter(CaseNumber number) {
    each(number, "reportQuarter", "clerk", shown -> Map.of("quarterData", rows(shown)));
  }

  /** What comes in after the year: the survey, the offices' own reports, the verified entries. */
  public void conclude(CaseNumber number, ToDoubleFunction<String> reached) {
    survey(number, assessments.get(number).year());
    reportOnTheYear(number);
    verify(number, reached);
  }

  /** The offices' own reports, with their papers. */
  public void reportOnTheYear(CaseNumber number) {
    for (Task task : officers.open(number, "submitSelfReport"))
      officers.attach(candidate(task), number, "self-report", "自评报告");
    each(number, "submitSelfReport", "leader", shown -> Map.of("selfReport", "全年各项任务完成，详见自评报告。"));
  }

  private void verify(CaseNumber number, ToDoubleFunction<String> reached) {
    each(
        number,
        "scoreIndicators",
        "clerk",
        shown ->
            Map.of(
                "entries", entries(shown, reached.applyAsDouble(shown.get("office").toString()))));
    each(number, "reviewScores", "leader", shown -> Map.of("scoreReview", "confirmed"));
  }

  private void survey(CaseNumber number, int year) {
    officers.fire(number, "yearOver");
    assertThatThrownBy(() -> confirmSurvey(number, year)).hasMessageContaining("样本不足");
    residents(number, LocalDate.of(year, 11, 20));
    confirmSurvey(number, year);
  }

  private void confirmSurvey(CaseNumber number, int year) {
    officers.submit(
        assessing.of(number, "performance.clerk"),
        number,
        "confirmSurvey",
        Map.of(
            "surveyMethod",
            "入户问卷，随机抽样",
            "surveyor",
            "第三方调查公司",
            "surveyedFrom",
            LocalDate.of(year, 11, 1).toString(),
            "surveyedUntil",
            LocalDate.of(year, 12, 15).toString()));
  }

  /** So many answers of residents as a survey needs, all 满意. */
  public void residents(CaseNumber number, LocalDate day) {
    database.sql(ANSWERS).param("case", number.value()).param("day", day).update();
  }

  /** Answers every open task of an element as a person of whom it is asked. */
  public void each(
      CaseNumber number, String element, String who, UnaryOperator<Map<String, Object>> answers) {
    for (Task task : officers.open(number, element)) {
      String body = candidate(task).replace(".leader", "");
      officers.as(
          body + "." + who,
          () -> {
            var forms = engine.getFormService();
            forms.submitTaskForm(
                task.getId(), answers.apply(forms.getTaskFormVariables(task.getId())));
            return null;
          });
    }
  }

  /** Answers the open task of an element that is about one office. */
  public void answerAbout(
      CaseNumber number,
      String office,
      String element,
      String person,
      Map<String, Object> answers) {
    for (Task task : officers.open(number, element))
      officers.as(
          person,
          () -> {
            var forms = engine.getFormService();
            if (office.equals(forms.getTaskFormVariables(task.getId()).get("office")))
              forms.submitTaskForm(task.getId(), answers);
            return null;
          });
  }

  private String candidate(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> rows(Map<String, Object> shown) {
    var rows = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> row : lines(shown.get("quarterData"))) {
      row.put("value", 96);
      rows.add(row);
    }
    return rows;
  }

  /** Of the scheme of {@link SchemeAnswers}: every indicator then scores what was reached. */
  private static List<Map<String, Object>> entries(Map<String, Object> shown, double reached) {
    var rows = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> row : lines(shown.get("entries"))) {
      String code = row.get("indicator").toString();
      if (code.equals("3.1")) row.put("marks", "%s、%s、%s".formatted(reached, reached, reached));
      else row.put("actual", actual(code, reached));
      rows.add(row);
    }
    return rows;
  }

  private static BigDecimal actual(String code, double reached) {
    double actual =
        switch (code) {
          case "4.1" -> reached * 0.95;
          case "5.1" -> (100 - reached) / 5;
          case "7.1" -> (100 - reached) / 10;
          default -> reached;
        };
    return BigDecimal.valueOf(actual).setScale(2, RoundingMode.HALF_UP);
  }

  /** The lines of a list as the form begins with them. */
  private static List<Map<String, Object>> lines(Object shown) {
    try {
      return new ObjectMapper().readValue(shown.toString(), new TypeReference<>() {});
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
