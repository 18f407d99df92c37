package cn.jiedao.engine;

import cn.jiedao.engine.guard.OwnTaskChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the rules of the house into the engine while it is being built. */
@Component
@Order(20)
class EngineSettings extends AbstractProcessEnginePlugin {
  private final SubmissionGate gate;
  private final ServedForms served;
  private final ModelListener models;
  private final TaskAnswers answers;

  EngineSettings(
      SubmissionGate gate, ServedForms served, ModelListener models, TaskAnswers answers) {
    this.gate = gate;
    this.served = served;
    this.models = models;
    this.answers = answers;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCommandCheckers(List.of(new OwnTaskChecker(), answers));
    add(
        engine.getCustomPostCommandInterceptorsTxRequired(),
        gate,
        engine::setCustomPostCommandInterceptorsTxRequired);
    add(
        engine.getCustomPostCommandInterceptorsTxRequired(),
        served,
        engine::setCustomPostCommandInterceptorsTxRequired);
    add(engine.getCustomPostBPMNParseListeners(), models, engine::setCustomPostBPMNParseListeners);
  }

  private static <T> void add(List<T> present, T more, Consumer<List<T>> set) {
    var all = new ArrayList<T>(present == null ? List.of() : present);
    all.add(more);
    set.accept(all);
  }
}
