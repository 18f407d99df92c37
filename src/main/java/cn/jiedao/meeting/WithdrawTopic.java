package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.organization.Actor;
import org.springframework.stereotype.Component;

/**
 * The applicant takes its topic back; once the session has opened, the meeting decides (Art. 12).
 */
@Component
class WithdrawTopic implements CaseAct {
  private static final String MESSAGE = "meeting.topicWithdrawn";

  private final HouseMessages messages;

  WithdrawTopic(HouseMessages messages) {
    this.messages = messages;
  }

  @Override
  public String id() {
    return "withdraw-topic";
  }

  @Override
  public String label() {
    return "撤回议题";
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
