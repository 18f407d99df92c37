package cn.jiedao.desk;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.Refusal;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Others come to know of a case (抄送): organisations, which may see it from then on, or a colleague.
 * Whoever was only told himself tells nobody else.
 */
@Component
class CopyTo implements CaseAct {
  static final String WHY = "抄送";

  private final Copies copies;
  private final Colleagues colleagues;
  private final Bodies bodies;
  private final CaseAccess access;
  private final Steps steps;
  private final Inbox inbox;

  CopyTo(
      Copies copies,
      Colleagues colleagues,
      Bodies bodies,
      CaseAccess access,
      Steps steps,
      Inbox inbox) {
    this.copies = copies;
    this.colleagues = colleagues;
    this.bodies = bodies;
    this.access = access;
    this.steps = steps;
    this.inbox = inbox;
  }

  @Override
  public String id() {
    return "copy";
  }

  @Override
  public String label() {
    return "抄送";
  }

  @Override
  public String hint() {
    return "对方单位从此可以查看本案，但不承办；提交后记入案卷，不能取消。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    if (actor.organization() == null) return false;
    String why = access.why(head.number(), actor.organization());
    return why != null && !why.equals(WHY);
  }

  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    var others = bodies.besides(actor.organization());
    var here = colleagues.of(actor.organization(), actor.person());
    return List.of(
        ActField.oneOf("organizations", "抄送单位", ActField.Type.ORGANIZATIONS, others).optional(),
        ActField.oneOf("person", "抄送本单位同事", ActField.Type.PERSON, here).optional(),
        ActField.REASON);
  }

  /** Names whom it was sent to, so it is written when they are known. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    var names = new ArrayList<String>();
    String reason = given.get("reason").toString();
    var told =
        new Told(
            "copied", head.number(), actor.personName() + "把案件 " + head.number() + " 抄送给您。", null);
    if (given.get("organizations") instanceof List<?> chosen)
      for (Object one : chosen)
        names.add(toOrganization(head, actor, one.toString(), told, reason));
    if (given.get("person") instanceof String person)
      names.add(toColleague(head, actor, person, told, reason));
    if (names.isEmpty()) throw Refusal.because("请选择抄送的单位或者同事。");
    var recorded = ActSteps.with(given, "copiedTo", String.join("、", names));
    steps.append(head.number(), ActSteps.about(head, this, recorded));
  }

  private String toOrganization(
      CaseHead head, Actor actor, String organization, Told told, String reason) {
    access.grant(head.number(), organization, WHY);
    copies.enter(head.number(), organization, null, actor, reason);
    inbox.tellOrganization(organization, false, told);
    return bodies.name(organization);
  }

  private String toColleague(CaseHead head, Actor actor, String person, Told told, String reason) {
    if (!colleagues.areThere(person, actor.organization()))
      throw Refusal.because("只能抄送给本单位的在职人员；其他单位请按单位抄送。");
    copies.enter(head.number(), actor.organization(), person, actor, reason);
    inbox.tell(List.of(person), told);
    return colleagues.name(person);
  }
}
