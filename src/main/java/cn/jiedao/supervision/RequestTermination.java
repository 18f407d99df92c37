package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A system administrator asks to end a case that must not go on (申请终止): opened twice, or stuck for
 * good. Nothing ends before a second person agrees, and nothing that has taken effect.
 */
@Component
class RequestTermination implements CaseAct {
  private final Terminations terminations;
  private final Terminators terminators;
  private final List<EffectRegister> registers;
  private final CaseAccess access;
  private final Steps steps;
  private final Inbox inbox;

  RequestTermination(
      Terminations terminations,
      Terminators terminators,
      List<EffectRegister> registers,
      CaseAccess access,
      Steps steps,
      Inbox inbox) {
    this.terminations = terminations;
    this.terminators = terminators;
    this.registers = registers;
    this.access = access;
    this.steps = steps;
    this.inbox = inbox;
  }

  @Override
  public String id() {
    return "request-termination";
  }

  @Override
  public String label() {
    return "申请终止";
  }

  @Override
  public String hint() {
    return "须经另一名系统管理员或者本级政府负责人同意，案件才会终止；申请和处理都记入案卷。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return head.state() != CaseHead.State.ENDED
        && terminators.isAdministrator(actor)
        && registers.stream().noneMatch(register -> register.holds(head.number()))
        && terminations.open(head.number()).isEmpty();
  }

  /** Names the administrator, who acts for no organisation. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    terminations.request(head.number(), actor, given.get("reason").toString());
    var told = ActSteps.with(given, "administrator", terminators.nameOf(actor));
    steps.append(head.number(), ActSteps.about(head, this, told));
    String government = terminators.government(head).code();
    access.grant(head.number(), government, "决定是否终止");
    var asked = new Told("termination-requested", head.number(), "系统管理员申请终止本案，请决定是否同意。", null);
    inbox.tellOrganization(government, true, asked);
    inbox.tell(
        terminators.administrators().stream().filter(one -> !one.equals(actor.person())).toList(),
        asked);
  }
}
