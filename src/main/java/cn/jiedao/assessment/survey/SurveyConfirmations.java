package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How residents were asked, as the performance office confirmed it. */
@Component
class SurveyConfirmations {
  private final JdbcClient database;
  private final Steps steps;
  private final Clock clock;

  SurveyConfirmations(JdbcClient database, Steps steps, Clock clock) {
    this.database = database;
    this.steps = steps;
    this.clock = clock;
  }

  /** Once; the database refuses it while an office has too few answers. */
  void record(CaseNumber annual) {
    Map<String, Object> said = steps.latest(annual, "confirmSurvey").orElseThrow().answers();
    database
        .sql(
            """
            insert into survey_confirmation values (:case, :method, :surveyor, :from, :until, :now) on conflict do nothing
            """)
        .param("case", annual.value())
        .param("method", said.get("surveyMethod"))
        .param("surveyor", said.get("surveyor"))
        .param("from", LocalDate.parse(said.get("surveyedFrom").toString()))
        .param("until", LocalDate.parse(said.get("surveyedUntil").toString()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  Optional<SurveyReport.Confirmation> of(CaseNumber annual) {
    return database
        .sql(
            """
            select method, surveyor, surveyed_from, surveyed_until from survey_confirmation where case_number = :case
            """)
        .param("case", annual.value())
        .query(SurveyReport.Confirmation.class)
        .optional();
  }
}
