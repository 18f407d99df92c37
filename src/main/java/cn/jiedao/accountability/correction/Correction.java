package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * What an organisation was ordered to put right (Art. 21).
 *
 * @param due the day by which it was first ordered; a later one may have been set since
 * @param closedOn when it was verified and closed, null while it is open
 */
public record Correction(
    CaseNumber caseNumber,
    String organization,
    String severity,
    String measure,
    String documentNumber,
    String orderedBy,
    LocalDate orderedOn,
    LocalDate due,
    LocalDate closedOn) {

  public boolean isSerious() {
    return "serious".equals(severity);
  }

  public boolean isOpen() {
    return closedOn == null;
  }
}
