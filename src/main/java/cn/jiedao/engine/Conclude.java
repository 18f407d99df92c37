package cn.jiedao.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Concludes a called procedure by the one outcome that its element may write. */
@Component
class Conclude implements JavaDelegate {
  @Override
  public void execute(DelegateExecution step) {
    ModelProperties.at(((ExecutionEntity) step).getActivity())
        .writes()
        .forEach((outcome, values) -> Routing.decide(step, outcome, only(step, values)));
  }

  private static String only(DelegateExecution step, List<String> values) {
    if (values.size() != 1)
      throw new IllegalStateException(
          "步骤 %s 的 writes 须写明唯一的结论，现为 %s".formatted(step.getCurrentActivityId(), values));
    return values.get(0);
  }
}
