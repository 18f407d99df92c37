package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * The survey of an annual assessment.
 *
 * @param caseNumber of the assessment
 * @param minimum valid answers that each office needs on each topic
 * @param offices codes
 */
public record Survey(CaseNumber caseNumber, int year, int minimum, List<String> offices) {
  /** Residents are asked about the year from its first day on; answers may follow in the next. */
  LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }
}
