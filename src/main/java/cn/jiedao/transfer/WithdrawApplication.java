package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.organization.Actor;
import org.springframework.stereotype.Component;

/** The department takes its application back while it is prepared for the meeting (Art. 12). */
@Component
class WithdrawApplication implements CaseAct {
  private static final String MESSAGE = "transfer.withdrawn";

  private final HouseMessages messages;

  WithdrawApplication(HouseMessages messages) {
    this.messages = messages;
  }

  @Override
  public String id() {
    return "withdraw-application";
  }

  @Override
  public String label() {
    return "撤回申请";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return actor.organization().equals(head.applicant())
        && messages.isAwaited(head.number(), MESSAGE);
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, String reason) {
    messages.tell(head.number(), MESSAGE);
  }
}
