package cn.jiedao.assessment.appeal;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.organization.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leader of an office takes its appeal back before it is decided (Art. 20). */
@Component
class WithdrawAppeal implements CaseAct {
  private static final String MESSAGE = "assessment.appealWithdrawn";

  private final HouseMessages messages;

  WithdrawAppeal(HouseMessages messages) {
    this.messages = messages;
  }

  @Override
  public String id() {
    return "withdraw-appeal";
  }

  @Override
  public String label() {
    return "撤回申诉";
  }

  @Override
  public String hint() {
    return "撤回后得分不变，本年度不能再次申诉；提交后记入案卷，不能取消。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return actor.leader() && messages.isAwaited(head.number(), MESSAGE, by(actor));
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    messages.tell(this, head.number(), MESSAGE, by(actor));
  }

  /** The round that is the office's own. */
  private static Map<String, String> by(Actor actor) {
    return Map.of("office", actor.organization());
  }
}
