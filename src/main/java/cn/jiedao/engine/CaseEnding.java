package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * A case ends with its root instance; the end event reached is its outcome, unless an act ended it.
 */
@Component
class CaseEnding implements ExecutionListener {
  private final Cases cases;

  CaseEnding(Cases cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution ended) {
    var instance = (ExecutionEntity) ended;
    if (instance.getSuperExecution() != null) return;
    CaseNumber number = CaseNumber.of(instance.getProcessBusinessKey());
    if (cases.get(number).state() == CaseHead.State.ENDED) return;
    cases.end(number, instance.getCurrentActivityId(), instance.getCurrentActivityName());
  }
}
