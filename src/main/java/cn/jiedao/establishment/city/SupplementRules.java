package cn.jiedao.establishment.city;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A supplement completes an application and may send it to the province; what is applied for it
 * leaves as the county studied and agreed to it (INV-4-5).
 */
@Component
class SupplementRules implements AnswerRules {
  private final Proposals proposals;

  SupplementRules(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-acceptance-supplementApplication");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var proposal = ChangeProposal.of(proposals.facts(submission.caseNumber()));
    return "municipal".equals(submission.answers().get("approvalAuthority"))
            && !proposal.newCommunities().isEmpty()
        ? List.of(new Violation("approvalAuthority", "「审批机关」方案有由乡镇转入的社区，应由省政府审批，请改选“省政府（涉及乡镇）”"))
        : List.of();
  }
}
