package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.establishment.ChangeClaims;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.establishment.ChangeSummary;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in hand the offices and communities that a change names, and no other may (INV-4-9). */
@Component
class ClaimChange implements JavaDelegate {
  private final ChangeClaims claims;
  private final Cases cases;
  private final Proposals proposals;
  private final ChangeSummary summary;

  ClaimChange(ChangeClaims claims, Cases cases, Proposals proposals, ChangeSummary summary) {
    this.claims = claims;
    this.cases = cases;
    this.proposals = proposals;
    this.summary = summary;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    claims.claim(number);
    cases.rename(number, summary.matter(ChangeProposal.of(proposals.facts(number))));
  }
}
