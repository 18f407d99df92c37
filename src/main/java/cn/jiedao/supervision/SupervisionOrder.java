package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a superior demands of an organisation in a case (督办).
 *
 * @param organization whom it is addressed to
 * @param taskNames the tasks it had when it was given, as people read them
 * @param superior the organisation that gave it
 * @param person who gave it there
 * @param answerBy last day for the answer
 * @param answer null while there is none
 * @param answeredBy who gave the answer
 */
public record SupervisionOrder(
    long id,
    CaseNumber caseNumber,
    String organization,
    String taskNames,
    String superior,
    String person,
    String demand,
    Instant at,
    LocalDate answerBy,
    String answer,
    Instant answeredAt,
    String answeredBy) {
  public boolean isOpen() {
    return answer == null;
  }

  /** Not answered, though the last day has passed. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && answerBy.isBefore(today);
  }
}
