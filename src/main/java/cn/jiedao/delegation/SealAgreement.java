package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Seals the agreement for the party whose leader has just signed it (Art. 13). */
@Component
class SealAgreement implements JavaDelegate {
  private final AgreementSeals seals;

  SealAgreement(AgreementSeals seals) {
    this.seals = seals;
  }

  @Override
  public void execute(DelegateExecution step) {
    var party = AgreementParty.sealedBy(step.getCurrentActivityId());
    seals.set(CaseNumber.of(step.getProcessBusinessKey()), party);
  }
}
