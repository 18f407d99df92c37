package cn.jiedao.silence;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records 经催告未反馈 with both dates: silence is shown to whoever decides as such, never as consent
 * (INV-12-3, INV-20-6).
 */
@Component
class EnterSilence implements JavaDelegate {
  private final Silences silences;
  private final Steps steps;

  EnterSilence(Silences silences, Steps steps) {
    this.silences = silences;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    Map<String, Object> record =
        Map.of(
            "office", office,
            "remindedOn", silences.remindedOn(number, office).orElseThrow().toString(),
            "escalatedOn", silences.escalatedOn(number, office).orElseThrow().toString());
    steps.append(number, StepEntry.by(step, record));
  }
}
