package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.OfficesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A founded or merged office needs bodies and posts, an abolished one has none any more: in the
 * transaction that makes the change effective (Art. 4, 5).
 */
@Component
class StaffingFollowsOffices {
  private final StaffingDeterminations determinations;
  private final StaffingCases cases;
  private final Organizations organizations;

  StaffingFollowsOffices(
      StaffingDeterminations determinations, StaffingCases cases, Organizations organizations) {
    this.determinations = determinations;
    this.cases = cases;
    this.organizations = organizations;
  }

  @EventListener
  void on(OfficesChanged change) {
    change.abolished().forEach(office -> determinations.endWithOffice(office, change.day()));
    change.founded().forEach(office -> determine(CaseNumber.of(change.caseNumber()), office));
  }

  /** Its government reports the data: nobody holds a post in a new office yet. */
  private void determine(CaseNumber change, String office) {
    String government =
        organizations
            .withFunction(organizations.get(office).unit(), "government")
            .orElseThrow()
            .code();
    cases.open(change, government, office, "街道经批准设立（案号 " + change.value() + "），须核定机构和编制。");
  }
}
