package cn.jiedao.assessment.appeal;

import cn.jiedao.casefile.CaseNumber;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a hand in the scores of an assessment: entered, confirmed, corrected or reviewed them.
 */
@Component
class ScoringHands {
  private static final String HANDS =
      """
      from case_step where case_number = :number and element in ('scoreIndicators', 'reviewScores', 'confirmSurvey',
        'answerStatement', 'recordBonuses', 'reviewResults')
      """;

  private final JdbcClient database;

  ScoringHands(JdbcClient database) {
    this.database = database;
  }

  Set<String> organizations(CaseNumber number) {
    return texts("select distinct organization " + HANDS, number);
  }

  boolean include(CaseNumber number, Collection<String> persons) {
    return texts("select person " + HANDS + " union select on_behalf_of " + HANDS, number).stream()
        .anyMatch(persons::contains);
  }

  private Set<String> texts(String sql, CaseNumber number) {
    return database.sql(sql).param("number", number.value()).query(String.class).set();
  }
}
