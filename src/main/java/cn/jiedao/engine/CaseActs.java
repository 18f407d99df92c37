package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts on cases beside their tasks: who may do them, and how they are done. */
@Component
public class CaseActs {
  private static final int LONGEST_REASON = 2000;

  private final List<CaseAct> acts;
  private final Cases cases;
  private final Steps steps;
  private final ProcessEngineConfigurationImpl engine;

  CaseActs(List<CaseAct> acts, Cases cases, Steps steps, ProcessEngine engine) {
    this.acts = acts;
    this.cases = cases;
    this.steps = steps;
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  public List<CaseAct> availableTo(CaseHead head, Actor actor) {
    return acts.stream().filter(act -> act.available(head, actor)).toList();
  }

  /**
   * @throws Refusal when the reason is missing, or the act is not this person's to do now
   */
  @Transactional
  public void carryOut(CaseNumber number, String id, Actor actor, String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty()) throw refused("请填写理由。");
    if (given.length() > LONGEST_REASON) throw refused("理由不超过 2000 字，请精简后再提交。");
    CaseHead head = cases.lock(number).orElseThrow();
    CaseAct act =
        availableTo(head, actor).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.conflict("案件现在不能办理这一项，请刷新案卷查看现状。"));
    steps.append(
        number,
        new StepEntry(
            Step.Kind.ACT, head.process(), act.id(), act.label(), null, Map.of("reason", given)));
    asHouse(() -> act.carryOut(cases.get(number), actor, given));
  }

  private static Refusal refused(String finding) {
    return Refusal.because(List.of(new Violation("reason", finding)));
  }

  /** People send no messages to the engine themselves; the act does, once it is allowed. */
  private void asHouse(Runnable work) {
    Command<Void> command =
        context -> {
          context.runWithoutAuthorization(
              () -> {
                work.run();
                return null;
              });
          return null;
        };
    engine.getCommandExecutorTxRequired().execute(command);
  }
}
