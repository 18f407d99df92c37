package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes public what an organisation was ordered to put right (通报, Art. 21, INV-21-7). */
@Component
class PublishCorrection implements JavaDelegate {
  private final Circulars circulars;

  PublishCorrection(Circulars circulars) {
    this.circulars = circulars;
  }

  @Override
  public void execute(DelegateExecution step) {
    circulars.publish(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
