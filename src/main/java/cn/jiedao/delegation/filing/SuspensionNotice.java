package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the public is told when a delegation is suspended, with the reason, and when it goes on. */
@Component
class SuspensionNotice {
  private final Delegations delegations;
  private final Proposals proposals;
  private final Organizations organizations;
  private final Notices notices;
  private final Clock clock;

  SuspensionNotice(
      Delegations delegations,
      Proposals proposals,
      Organizations organizations,
      Notices notices,
      Clock clock) {
    this.delegations = delegations;
    this.proposals = proposals;
    this.organizations = organizations;
    this.notices = notices;
    this.clock = clock;
  }

  /** Who objected and why, and what the department says to it. */
  String reason(Step objection, Step answer) {
    return "%s提出备案异议：%s 委托部门决定中止：%s"
        .formatted(name(objection.organization()), objection.text("reason"), answer.text("reason"));
  }

  Notice ofSuspension(CaseNumber number, String reason) {
    var facts = facts(number);
    facts.put("suspendedOn", LocalDate.now(clock));
    facts.put("reason", reason);
    return notices.publish(
        number,
        "delegation-suspension",
        title(number) + "中止",
        "自公布之日起中止该项行政委托，恢复之前街道办事处不得以委托部门的名义行使受委托的职权。",
        facts);
  }

  Notice ofResumption(CaseNumber number, String reason) {
    var facts = facts(number);
    facts.put("resumedOn", LocalDate.now(clock));
    facts.put("reason", reason);
    return notices.publish(
        number,
        "delegation-resumption",
        title(number) + "恢复",
        "自公布之日起恢复该项行政委托，协议连同补充协议再次报送备案。",
        facts);
  }

  private String title(CaseNumber number) {
    return proposals.facts(number).get("title").toString();
  }

  private Map<String, Object> facts(CaseNumber number) {
    Delegation delegation = delegations.find(number).orElseThrow();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("agreementNumber", delegation.agreementNumber());
    facts.put("department", name(delegation.department()));
    facts.put("office", name(delegation.office()));
    facts.put("notice", delegation.notice());
    facts.put("contactPhone", proposals.facts(number).get("contact"));
    return facts;
  }

  private String name(String organization) {
    return organizations.get(organization).name();
  }
}
