package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.HouseCases;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one door through which the house ends a delegation: a case of its own, in which the end is
 * entered, published, settled and filed (Art. 13).
 */
@Component
public class DelegationEnds {
  static final String PROCESS = "delegation-end";

  private final Cases cases;
  private final HouseCases house;

  DelegationEnds(Cases cases, HouseCases house) {
    this.cases = cases;
    this.house = house;
  }

  /**
   * Opens the end of a delegation in its department's name; its first steps, up to the published
   * end, are taken in the transaction of the caller.
   *
   * @param delegation a delegation that is in the register
   * @param why what happened, as people read it
   */
  public CaseNumber open(CaseNumber delegation, EndReason reason, String why) {
    CaseHead head = cases.get(delegation);
    return house.open(
        PROCESS,
        delegation,
        head.applicant(),
        title(head),
        Map.of(
            "title",
            title(head),
            "delegation",
            delegation.value(),
            "endReason",
            reason.code(),
            "reason",
            why));
  }

  /** Opens the question whether a delegation that comes to its end is renewed (INV-13-10). */
  void askForRenewal(CaseNumber delegation) {
    CaseHead head = cases.get(delegation);
    String title = "到期提醒：" + head.title();
    house.open(
        "delegation-expiry",
        delegation,
        head.applicant(),
        title,
        Map.of("title", title, "delegation", delegation.value()));
  }

  private static String title(CaseHead head) {
    return "终止委托：" + head.title();
  }
}
