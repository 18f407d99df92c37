package cn.jiedao.establishment.county;

import cn.jiedao.calendar.Clocks;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The city returns the case: the county goes on with it (Art. 4). */
@Component
class ReturnToCounty implements JavaDelegate {
  private final Cases cases;
  private final Clocks clocks;

  ReturnToCounty(Cases cases, Clocks clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution step) {
    cases.handBack(CaseNumber.of(step.getProcessBusinessKey()));
    clocks.countAnew(step.getProcessBusinessKey());
  }
}
