package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.norm.Powers;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** What the public is told of the end of a delegation, with its reason (Art. 13, INV-13-13). */
@Component
class EndPublication {
  private final Cases cases;
  private final Proposals proposals;
  private final Powers powers;
  private final Organizations organizations;
  private final Notices notices;

  EndPublication(
      Cases cases,
      Proposals proposals,
      Powers powers,
      Organizations organizations,
      Notices notices) {
    this.cases = cases;
    this.proposals = proposals;
    this.powers = powers;
    this.organizations = organizations;
    this.notices = notices;
  }

  Notice publish(CaseNumber endCase, Delegation delegation, EndReason reason, LocalDate lastDay) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("department", organizations.get(delegation.department()).name());
    facts.put("office", organizations.get(delegation.office()).name());
    facts.put("matters", delegation.matters().stream().map(powers::name).toList());
    facts.put("agreementNumber", delegation.agreementNumber());
    facts.put("reason", reason.label());
    facts.put("lastDay", lastDay.toString());
    facts.put("notice", delegation.notice());
    facts.put("contactPhone", proposals.facts(delegation.caseNumber()).get("contact"));
    return notices.publish(
        endCase,
        "delegation-end",
        cases.get(delegation.caseNumber()).title() + "终止",
        "该项行政委托因%s终止。%s之后，街道办事处不再以委托部门的名义办理上述事项，请向委托部门办理。".formatted(reason.label(), lastDay),
        facts);
  }
}
