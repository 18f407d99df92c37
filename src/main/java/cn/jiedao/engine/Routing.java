package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Decides which way a process goes on, and only what the model says that the step may decide: what
 * is proved of the model holds for every run.
 */
public final class Routing {
  private Routing() {}

  /**
   * @throws IllegalStateException when the property {@code writes} of the step does not have the
   *     variable with this value: a fault of the delegate or of the model
   */
  public static void decide(DelegateExecution step, String variable, String value) {
    check(((ExecutionEntity) step).getActivity(), variable, value);
    step.setVariable(variable, value);
  }

  static void check(ActivityImpl element, String variable, Object value) {
    List<String> declared = ModelProperties.at(element).writes().getOrDefault(variable, List.of());
    if (!declared.contains(value))
      throw new IllegalStateException(
          "步骤 %s 在模型的 writes 中没有写明 %s 可以取值 %s".formatted(element.getId(), variable, value));
  }

  /** A step decides anew: what it decided in an earlier round must not steer this one. */
  static void forget(DelegateExecution step) {
    declared(step).forEach(variable -> step.setVariable(variable, null));
  }

  /** No step with {@code writes} is left before everything in it is decided. */
  static void demand(DelegateExecution step) {
    if (step.isCanceled()) return;
    for (String variable : declared(step))
      if (step.getVariable(variable) == null)
        throw new IllegalStateException(
            "步骤 %s 没有决定 %s，而模型的 writes 写明由它决定".formatted(step.getCurrentActivityId(), variable));
  }

  private static Set<String> declared(DelegateExecution step) {
    return ModelProperties.at(((ExecutionEntity) step).getActivity()).writes().keySet();
  }

  /** A route that was not answered becomes null: an earlier round must not steer this one. */
  static VariableMap answered(Optional<FormContract> form, Map<String, Object> answers) {
    VariableMap variables = Variables.createVariables();
    form.ifPresent(contract -> contract.routes().forEach(r -> variables.put(r, answers.get(r))));
    return variables;
  }

  static void begin(
      ExecutionEntity instance, Optional<FormContract> form, Map<String, Object> answers) {
    instance.setVariables(answered(form, answers));
  }
}
