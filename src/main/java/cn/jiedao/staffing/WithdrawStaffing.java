package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import cn.jiedao.organization.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The applicant takes its request back before it is decided; what the house opened by itself
 * (foundation, yearly check) is nobody's to take back (Art. 5).
 */
@Component
class WithdrawStaffing implements CaseAct {
  private final Withdrawal withdrawal;
  private final HouseMessages messages;
  private final Steps steps;

  WithdrawStaffing(HouseMessages messages, Steps steps) {
    this.withdrawal = new Withdrawal("withdraw-staffing", "撤回核定申请", "staffing.withdrawn", messages);
    this.messages = messages;
    this.steps = steps;
  }

  @Override
  public String id() {
    return withdrawal.id();
  }

  @Override
  public String label() {
    return withdrawal.label();
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return withdrawal.available(head, actor)
        && steps.latest(head.number(), "determinationRequested").map(Step::person).isPresent();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    messages.tell(this, head.number(), withdrawal.message());
  }
}
