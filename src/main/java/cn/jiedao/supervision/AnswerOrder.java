package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The organisation answers the order it was given in a case (督办回复), also after the case ended. */
@Component
class AnswerOrder implements CaseAct {
  private final SupervisionOrders orders;
  private final Inbox inbox;
  private final Organizations organizations;

  AnswerOrder(SupervisionOrders orders, Inbox inbox, Organizations organizations) {
    this.orders = orders;
    this.inbox = inbox;
    this.organizations = organizations;
  }

  @Override
  public String id() {
    return "answer-order";
  }

  @Override
  public String label() {
    return "督办回复";
  }

  @Override
  public String hint() {
    return "向督办单位回复办理情况；提交后记入案卷，不能取消。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return actor.organization() != null
        && orders.openOf(head.number(), actor.organization()).isPresent();
  }

  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    return List.of(ActField.text("answer", "督办回复"));
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    var order = orders.openOf(head.number(), actor.organization()).orElseThrow();
    orders.answer(order, actor, given.get("answer").toString());
    String text = organizations.get(actor.organization()).shortName() + "已回复督办。";
    inbox.tellOrganization(
        order.superior(), false, new Told("order-answered", head.number(), text, null));
  }
}
