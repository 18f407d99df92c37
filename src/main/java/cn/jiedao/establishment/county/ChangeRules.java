package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What Art. 4 asks of a proposed change, in the application as in every revision of it. */
@Component
class ChangeRules implements AnswerRules {
  /** One concern of the law about a proposal. */
  interface Rule {
    /**
     * @param number null at the application
     * @param unit whose government applies
     */
    Stream<Violation> check(ChangeProposal proposal, CaseNumber number, String unit);
  }

  private final List<Rule> rules;
  private final Organizations organizations;

  ChangeRules(List<Rule> rules, Organizations organizations) {
    this.rules = rules;
    this.organizations = organizations;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "office-establishment",
        "office-establishment-reviseChange",
        "establishment-county-adjustChange");
  }

  @Override
  public List<Violation> check(Submission submission) {
    if ("giveUp".equals(submission.answers().get("adjustment"))) return List.of();
    Organization applicant = organizations.get(submission.actor().organization());
    if (!isCountyGovernment(applicant))
      return List.of(
          new Violation("changeType", "街道的设立、变更和撤销由县级市、区人民政府申请，" + applicant.name() + "不能申请"));
    var proposal = ChangeProposal.of(submission.answers());
    return rules.stream()
        .flatMap(rule -> rule.check(proposal, submission.caseNumber(), applicant.unit()))
        .toList();
  }

  /** INV-4-2. */
  private boolean isCountyGovernment(Organization applicant) {
    return applicant.kind() == Kind.GOVERNMENT
        && organizations.unit(applicant.unit()).level() == Level.COUNTY;
  }
}
