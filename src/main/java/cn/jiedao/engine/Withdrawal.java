package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;
import java.util.Map;

/**
 * The applicant takes back what it asked for, as long as the model waits for the message that says
 * so.
 *
 * @param message name of the message, as the model names it
 */
public record Withdrawal(String id, String label, String message, HouseMessages messages)
    implements CaseAct {
  @Override
  public boolean available(CaseHead head, Actor actor) {
    return head.carrier().equals(actor.organization())
        && messages.isAwaited(head.number(), message);
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    messages.tell(this, head.number(), message);
  }
}
