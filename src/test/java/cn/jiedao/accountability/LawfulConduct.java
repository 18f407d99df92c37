package cn.jiedao.accountability;

import cn.jiedao.accountability.assignment.Reporting;
import cn.jiedao.accountability.commendation.Commending;
import cn.jiedao.accountability.correction.Correcting;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.register.LawfulNames;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A commendation that was withdrawn, a correction closed, a report followed, for attempts. */
@Component("lawfulConductOfTests")
public class LawfulConduct implements LawfulNames {
  private final Commending commending;
  private final Correcting correcting;
  private final Reporting reporting;

  LawfulConduct(Commending commending, Correcting correcting, Reporting reporting) {
    this.commending = commending;
    this.correcting = correcting;
    this.reporting = reporting;
  }

  /**
   * What attempts call them: {@code :commendation}, {@code :awardWithdrawal}, {@code :correction},
   * {@code :outsideAssignment}.
   */
  @Override
  public Map<String, String> names() {
    String office = correcting.office();
    CaseNumber commendation = commending.commended(office, office + ".clerk");
    CaseNumber correction = correcting.published(office);
    CaseNumber report = reporting.report(office, Correcting.UNIT + "-civil-affairs");
    reporting.check(report, Correcting.UNIT + "-staffing", "confirmed");
    return Map.of(
        "commendation", commendation.value(),
        "awardWithdrawal", commending.withdrawn(commendation, office).value(),
        "correction", correction.value(),
        "outsideAssignment", report.value());
  }
}
