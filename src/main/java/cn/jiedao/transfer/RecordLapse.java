package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An application that was not supplemented in time counts as withdrawn (domain.md B.0, 补正). */
@Component
class RecordLapse implements JavaDelegate {
  private final Steps steps;
  private final Clock clock;

  RecordLapse(Steps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    var lapse = Map.<String, Object>of("lapsedOn", LocalDate.now(clock).toString());
    steps.append(number, StepEntry.by(step, lapse));
    Routing.decide(step, "intakeOutcome", "lapsed");
  }
}
