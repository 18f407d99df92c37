package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.CaseTermination;
import cn.jiedao.engine.Refusal;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second person agrees that a case ends (同意终止), or does not: another system administrator, or a
 * leader of the government that would decide the case; never who asked for it.
 */
record DecideTermination(String id, String label, boolean agrees, Parts parts) implements CaseAct {
  record Parts(
      Terminations terminations,
      Terminators terminators,
      List<EffectRegister> registers,
      CaseTermination end,
      Steps steps,
      Inbox inbox) {}

  @Override
  public String hint() {
    return agrees ? "案件立即终止，待办全部撤销，登记簿不变；不能恢复。" : "案件继续办理；提交后记入案卷。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return head.state() != CaseHead.State.ENDED
        && parts
            .terminations
            .open(head.number())
            .filter(asked -> mayDecide(asked, head, actor))
            .isPresent();
  }

  private boolean mayDecide(Terminations.Request asked, CaseHead head, Actor actor) {
    return !asked.requestedBy().equals(actor.person())
        && (parts.terminators.isAdministrator(actor)
            || parts.terminators.isDecidingLeader(head, actor));
  }

  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    return List.of(ActField.REASON);
  }

  /** Names an administrator, who acts for no organisation. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    Terminations.Request asked = parts.terminations.open(head.number()).orElseThrow();
    if (agrees && parts.registers.stream().anyMatch(register -> register.holds(head.number())))
      throw Refusal.conflict("本案已经登记生效，不能终止。");
    parts.terminations.decide(asked, actor, agrees, given.get("reason").toString());
    Map<String, Object> told =
        actor.organization() == null
            ? ActSteps.with(given, "administrator", parts.terminators.nameOf(actor))
            : given;
    parts.steps.append(head.number(), ActSteps.about(head, this, told));
    String text = agrees ? "终止申请已经同意，案件已终止。" : "终止申请没有同意，案件继续办理。";
    parts.inbox.tell(
        List.of(asked.requestedBy()), new Told("termination-decided", head.number(), text, null));
    if (agrees) parts.end.terminate(head, asked.reason());
  }
}
