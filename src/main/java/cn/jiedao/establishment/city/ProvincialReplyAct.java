package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The city's government office records the province's written reply, once, while the case waits for
 * it (Art. 4, INV-4-5).
 */
@Component
class ProvincialReplyAct implements CaseAct {
  static final String ID = "record-provincial-reply";
  private static final String MESSAGE = "establishment.provinceReplied";

  private final HouseMessages messages;
  private final Organizations organizations;
  private final ProvincialReplyRules rules;

  ProvincialReplyAct(
      HouseMessages messages, Organizations organizations, ProvincialReplyRules rules) {
    this.messages = messages;
    this.organizations = organizations;
    this.rules = rules;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "登记省政府答复";
  }

  @Override
  public String hint() {
    return "先把省政府批复上传到案卷。登记后不能更改，案件随即按答复继续办理。";
  }

  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    var replies = List.of(new Option("approved", "批准"), new Option("refused", "不予批准"));
    return List.of(
        ActField.oneOf("provincialReply", "省政府答复", ActField.Type.CHOICE, replies),
        new ActField("provincialNumber", "批复文号", ActField.Type.TEXT, true, List.of()),
        ActField.day("provincialDate", "批复日期"),
        ActField.day("effectiveOn", "生效日期（批准的必填）").optional(),
        ActField.text("reason", "理由（不予批准的必填）").optional());
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return MunicipalBodies.is(organizations, actor.organization(), "government-office")
        && messages.isAwaited(head.number(), MESSAGE);
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    rules.check(head, given);
    messages.tell(this, head.number(), MESSAGE);
  }
}
