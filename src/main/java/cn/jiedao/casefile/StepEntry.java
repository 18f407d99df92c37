package cn.jiedao.casefile;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What is to be appended to a case; person, organisation and time are added by the case file. */
public record StepEntry(
    Step.Kind kind,
    String process,
    String element,
    String label,
    String task,
    Map<String, Object> answers) {

  /** What a delegate did: the house acts in the element it stands in. */
  public static StepEntry by(DelegateExecution step, Map<String, Object> facts) {
    String process = step.getProcessDefinitionId().split(":", 2)[0];
    return new StepEntry(
        Step.Kind.SYSTEM,
        process,
        step.getCurrentActivityId(),
        step.getCurrentActivityName(),
        null,
        facts);
  }
}
