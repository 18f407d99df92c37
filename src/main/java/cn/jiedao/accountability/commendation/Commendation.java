package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * A commendation that the county decided (Art. 21).
 *
 * @param office the office commended, or the one whose staff the person belongs to
 * @param person id of the person commended, null where it is the office
 * @param timely given without waiting for the annual assessment (及时奖励)
 * @param withdrawal how it was withdrawn, null where it stands
 */
public record Commendation(
    CaseNumber caseNumber,
    String office,
    String person,
    String personName,
    int year,
    boolean timely,
    String honour,
    String documentNumber,
    String decidedBy,
    LocalDate decidedOn,
    String notice,
    Withdrawal withdrawal) {

  /** That it was got by fraud, as the county found. */
  public record Withdrawal(
      CaseNumber caseNumber,
      String documentNumber,
      LocalDate decidedOn,
      String reason,
      String notice) {}

  public boolean stands() {
    return withdrawal == null;
  }
}
