package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.ChangeClaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant took its change back: its offices are free for another one (Art. 4). */
@Component
class RecordWithdrawal implements JavaDelegate {
  private final ChangeClaims claims;

  RecordWithdrawal(ChangeClaims claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution step) {
    claims.release(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
