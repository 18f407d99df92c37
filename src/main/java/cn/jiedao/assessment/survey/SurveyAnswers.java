package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers themselves: each questionnaire answers each topic once. */
@Component
class SurveyAnswers {
  private record Twice(int row, int first, boolean before, int number) {}

  private final JdbcClient database;

  SurveyAnswers(JdbcClient database) {
    this.database = database;
  }

  boolean areConfirmed(CaseNumber annual) {
    return database
        .sql("select exists (select from survey_confirmation where case_number = :case)")
        .param("case", annual.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Enters what was staged, in the order of their key, as far as none of it is there yet.
   *
   * @return how many were entered
   */
  int enter(CaseNumber annual, long id) {
    return database
        .sql(
            """
            insert into survey_answer (case_number, questionnaire, topic, office, answer, answered_on, import)
            select :case, questionnaire, topic, office, answer, answered_on, :import
            from survey_staged order by questionnaire collate "C", topic collate "C"
            on conflict do nothing
            """)
        .param("case", annual.value())
        .param("import", id)
        .update();
  }

  /** Adds a fault for each answer that a row before, or an import before, gave already. */
  void findTwice(CaseNumber annual, long id, SurveyFaults faults) {
    List<Twice> found =
        database
            .sql(
                """
                select s.row, s.first, a.import is not null as before, count(*) over () as number from (
                  select row, questionnaire, topic, min(row) over (partition by questionnaire, topic) as first
                  from survey_staged) s
                left join survey_answer a on (a.case_number, a.questionnaire, a.topic) = (:case, s.questionnaire, s.topic)
                  and a.import <> :import
                where s.row > s.first or a.import is not null
                order by s.row limit :listed
                """)
            .param("case", annual.value())
            .param("import", id)
            .param("listed", SurveyFaults.LISTED)
            .query(Twice.class)
            .list();
    var listed = new ArrayList<SurveyFault>();
    for (Twice twice : found)
      listed.add(
          new SurveyFault(
              twice.row(),
              SurveyColumn.QUESTIONNAIRE,
              twice.row() > twice.first()
                  ? "同一问卷的同一题目与第 %d 行重复".formatted(twice.first())
                  : "同一问卷的同一题目以前已经导入"));
    faults.merge(listed, found.isEmpty() ? 0 : found.get(0).number());
  }
}
