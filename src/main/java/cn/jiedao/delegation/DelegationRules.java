package cn.jiedao.delegation;

import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Between whom and for how long affairs may be delegated (Art. 13). */
@Component
class DelegationRules implements AnswerRules {
  static final Set<String> FORMS = Set.of("delegation", "delegation-agreement-draftAgreement");

  private final Cases cases;
  private final Proposals proposals;
  private final Organizations organizations;
  private final Clock clock;
  private final int maximumMonths;

  DelegationRules(
      Cases cases,
      Proposals proposals,
      Organizations organizations,
      Clock clock,
      @Value("${jiedao.delegation.maximum-months:36}") int maximumMonths) {
    this.cases = cases;
    this.proposals = proposals;
    this.organizations = organizations;
    this.clock = clock;
    this.maximumMonths = maximumMonths;
  }

  @Override
  public Set<String> forms() {
    return FORMS;
  }

  @Override
  public List<Violation> check(Submission submission) {
    var terms = DelegationTerms.of(submission, cases, proposals);
    var violations = new ArrayList<Violation>();
    withinOneCounty(terms, violations);
    lasts(terms, violations);
    if ("allowed".equals(terms.subDelegation()))
      violations.add(new Violation("subDelegation", "街道不得把受委托的事项再委托给其他组织或者个人，请选择“不得再委托”"));
    return violations;
  }

  /** INV-13-2. */
  private void withinOneCounty(DelegationTerms terms, List<Violation> violations) {
    Organization department = organizations.get(terms.department());
    Organization office = organizations.get(terms.office());
    if (organizations.unit(department.unit()).level() == Level.MUNICIPAL)
      violations.add(
          new Violation(
              "office",
              "市级部门不能委托区、县级市的街道；请由%s的相应部门与街道签订委托协议"
                  .formatted(organizations.unit(office.unit()).name())));
    else if (!department.unit().equals(office.unit()))
      violations.add(
          new Violation(
              "office",
              "只能委托本区（市）的街道，%s属于%s"
                  .formatted(office.shortName(), organizations.unit(office.unit()).name())));
  }

  private void lasts(DelegationTerms terms, List<Violation> violations) {
    LocalDate end = terms.endsOn();
    LocalDate longest = terms.startsOn().plusMonths(maximumMonths).minusDays(1);
    if (!end.isAfter(terms.startsOn())) violations.add(new Violation("endsOn", "截止日期必须晚于起始日期"));
    else if (!end.isAfter(LocalDate.now(clock)))
      violations.add(new Violation("endsOn", "截止日期必须晚于今天"));
    if (end.isAfter(longest))
      violations.add(
          new Violation(
              "endsOn",
              "委托期限最长 %d 个月，截止日期不能晚于 %s；期满需要继续的，重新论证并签订新的协议".formatted(maximumMonths, longest)));
  }
}
