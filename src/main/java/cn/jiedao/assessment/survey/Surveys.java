package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.SurveyCounts;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The surveys of residents that annual assessments rest on, counted by machine (Art. 20). */
@Component
public class Surveys {
  /** From the first day to the last. */
  record Days(LocalDate first, LocalDate last) {}

  private record Count(String office, String topic, String answer, int n) {}

  private final JdbcClient database;
  private final SurveyConfirmations confirmations;
  private final int minimum;

  Surveys(
      JdbcClient database,
      SurveyConfirmations confirmations,
      @Value("${jiedao.assessment.survey-minimum:400}") int minimum) {
    this.database = database;
    this.confirmations = confirmations;
    this.minimum = minimum;
  }

  /** Opens the survey of an annual assessment; from now on its answers may come in. */
  public void open(CaseNumber annual, int year, Collection<String> offices) {
    database
        .sql("insert into survey values (:case, :year, :minimum)")
        .param("case", annual.value())
        .param("year", year)
        .param("minimum", minimum)
        .update();
    database
        .sql("insert into survey_office select :case, unnest(:offices::text[])")
        .param("case", annual.value())
        .param("offices", offices.toArray(String[]::new))
        .update();
  }

  public Optional<Survey> find(CaseNumber annual) {
    return database
        .sql(
            """
            select s.year, s.minimum, array_agg(o.office order by o.office) as offices
            from survey s join survey_office o using (case_number) where s.case_number = :case group by s.case_number
            """)
        .param("case", annual.value())
        .query(
            (row, i) ->
                new Survey(
                    annual,
                    row.getInt(1),
                    row.getInt(2),
                    List.of((String[]) row.getArray(3).getArray())))
        .optional();
  }

  /** What was said of one office so far; frozen once the survey is confirmed. */
  public SurveyCounts counts(CaseNumber annual, String office) {
    return counts(annual).getOrDefault(office, SurveyCounts.NONE);
  }

  /** Method, surveyor, days, and the number of answers; empty where there is no such survey. */
  public Optional<SurveyReport> report(CaseNumber annual) {
    return find(annual)
        .map(
            survey -> {
              var counts = new TreeMap<String, SurveyCounts>();
              survey.offices().forEach(office -> counts.put(office, SurveyCounts.NONE));
              counts.putAll(counts(annual));
              return new SurveyReport(survey, counts, confirmations.of(annual).orElse(null));
            });
  }

  /** The same of every office of which anything was said. */
  public Map<String, SurveyCounts> counts(CaseNumber annual) {
    var found = new TreeMap<String, Map<Topic, Map<Answer, Integer>>>();
    database
        .sql("select office, topic, answer, n from survey_count where case_number = :case")
        .param("case", annual.value())
        .query(Count.class)
        .list()
        .forEach(
            count ->
                found
                    .computeIfAbsent(count.office(), none -> new EnumMap<>(Topic.class))
                    .computeIfAbsent(
                        Topic.of(count.topic()).orElseThrow(), none -> new EnumMap<>(Answer.class))
                    .put(Answer.of(count.answer()).orElseThrow(), count.n()));
    var counts = new TreeMap<String, SurveyCounts>();
    found.forEach((office, topics) -> counts.put(office, new SurveyCounts(topics)));
    return counts;
  }

  /** First and last day of an answer; empty while there is none. */
  Optional<Days> days(CaseNumber annual) {
    return database
        .sql(
            """
            select min(first_day) as first, max(last_day) as last from survey_count where case_number = :case
            having count(*) > 0
            """)
        .param("case", annual.value())
        .query(Days.class)
        .optional();
  }
}
