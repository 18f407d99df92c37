package cn.jiedao.accountability;

import cn.jiedao.accountability.commendation.Commending;
import cn.jiedao.accountability.correction.Correcting;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.register.LawfulNames;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A commendation that was withdrawn, and a correction that was closed, for attempts. */
@Component("lawfulConductOfTests")
public class LawfulConduct implements LawfulNames {
  private final Commending commending;
  private final Correcting correcting;

  LawfulConduct(Commending commending, Correcting correcting) {
    this.commending = commending;
    this.correcting = correcting;
  }

  /**
   * What attempts call them: {@code :commendation}, {@code :awardWithdrawal}, {@code :correction}.
   */
  @Override
  public Map<String, String> names() {
    String office = correcting.office();
    CaseNumber commendation = commending.commended(office, office + ".clerk");
    CaseNumber correction = correcting.ordered(office, "serious");
    correcting.complete(correction, office);
    return Map.of(
        "commendation", commendation.value(),
        "awardWithdrawal", commending.withdrawn(commendation, office).value(),
        "correction", correction.value());
  }
}
