package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;

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
    return actor.organization().equals(head.applicant())
        && messages.isAwaited(head.number(), message);
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, String reason) {
    messages.tell(this, head.number(), message);
  }
}
