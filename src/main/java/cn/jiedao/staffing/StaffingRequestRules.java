package cn.jiedao.staffing;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may ask that an office's bodies and posts be determined (Art. 5, INV-5-6). */
@Component
class StaffingRequestRules implements AnswerRules {
  private final Organizations organizations;
  private final StaffingInHand inHand;

  StaffingRequestRules(Organizations organizations, StaffingInHand inHand) {
    this.organizations = organizations;
    this.inHand = inHand;
  }

  @Override
  public Set<String> forms() {
    return Set.of("staffing-determination");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Organization asker = organizations.get(submission.actor().organization());
    Object office = submission.answers().get("office");
    var violations = new ArrayList<Violation>();
    if (asker.kind() == Kind.DEPARTMENT && !asker.function().equals("staffing"))
      violations.add(
          new Violation("office", "职能部门不能申请核定街道的机构和编制，不得要求设立与其对口的机构；" + "由街道、本级政府或者机构编制部门提出"));
    if (organizations.unit(asker.unit()).level() == Level.MUNICIPAL)
      violations.add(new Violation("office", "街道的机构和编制由县级市、区机构编制部门核定，请由街道所在地区提出"));
    if (asker.kind() == Kind.OFFICE && !asker.code().equals(office))
      violations.add(new Violation("office", "「街道办事处」只能是本街道"));
    if (SortRequest.DETERMINATION.equals(submission.answers().get("requestKind")))
      inHand
          .open(office.toString())
          .ifPresent(
              open ->
                  violations.add(new Violation("office", "该街道的机构编制正在核定（案号 " + open + "），办结之后再提出")));
    return violations;
  }
}
