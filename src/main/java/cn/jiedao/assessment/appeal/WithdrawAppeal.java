package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.annual.Assessment;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The leader of an office takes its appeal back before it is decided, or that of an office that it
 * succeeded (Art. 20).
 */
@Component
class WithdrawAppeal implements CaseAct {
  private static final String MESSAGE = "assessment.appealWithdrawn";
  private static final String OFFICE = "office";

  private final HouseMessages messages;
  private final Assessments assessments;
  private final Organizations organizations;
  private final Steps steps;

  WithdrawAppeal(
      HouseMessages messages, Assessments assessments, Organizations organizations, Steps steps) {
    this.messages = messages;
    this.assessments = assessments;
    this.organizations = organizations;
    this.steps = steps;
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
    return actor.leader() && !appealed(head, actor).isEmpty();
  }

  /** Also which one, where it has taken over another office whose appeal is open too. */
  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    List<Option> appealed =
        appealed(head, actor).stream()
            .map(office -> new Option(office, organizations.get(office).shortName()))
            .toList();
    return appealed.size() < 2
        ? List.of(ActField.REASON)
        : List.of(
            ActField.oneOf(OFFICE, "撤回哪个街道的申诉", ActField.Type.CHOICE, appealed), ActField.REASON);
  }

  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    String office =
        given.containsKey(OFFICE) ? given.get(OFFICE).toString() : appealed(head, actor).get(0);
    steps.append(head, actor, ActSteps.about(head, this, ActSteps.with(given, OFFICE, office)));
    messages.tell(this, head.number(), MESSAGE, Map.of(OFFICE, office));
  }

  /** The offices for which this one acts today and whose appeal is undecided. */
  private List<String> appealed(CaseHead head, Actor actor) {
    if (!messages.isAwaited(head.number(), MESSAGE)) return List.of();
    return assessments.find(head.number()).map(Assessment::offices).orElse(List.of()).stream()
        .filter(office -> assessments.actsFor(actor.organization(), office))
        .filter(office -> messages.isAwaited(head.number(), MESSAGE, Map.of(OFFICE, office)))
        .toList();
  }
}
