package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.meeting.Outcome;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import cn.jiedao.meeting.Topic;
import cn.jiedao.meeting.Topics;
import cn.jiedao.organization.Actor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The applicant takes its change back (Art. 4), but neither while a meeting deliberates on it nor
 * once the city has decided.
 */
@Component
class WithdrawEstablishment implements CaseAct {
  private static final String MESSAGE = "establishment.withdrawn";

  private final HouseMessages messages;
  private final Topics topics;
  private final Resolutions resolutions;
  private final Steps steps;

  WithdrawEstablishment(
      HouseMessages messages, Topics topics, Resolutions resolutions, Steps steps) {
    this.messages = messages;
    this.topics = topics;
    this.resolutions = resolutions;
    this.steps = steps;
  }

  @Override
  public String id() {
    return "withdraw-establishment";
  }

  @Override
  public String label() {
    return "撤回变更申请";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return head.applicant().equals(actor.organization())
        && messages.isAwaited(head.number(), MESSAGE)
        && !isDeliberated(head.number())
        && !isDecidedAbove(head);
  }

  private boolean isDeliberated(CaseNumber number) {
    return topics.find(number).filter(topic -> topic.state() == Topic.State.OPENED).isPresent();
  }

  /** Since the case was handed up last. */
  private boolean isDecidedAbove(CaseHead head) {
    if (head.handedUpTo() == null) return false;
    int since = steps.latest(head.number(), "signApplication").map(Step::seq).orElse(0);
    return isSigned(head.number(), since) || isResolved(head, since);
  }

  private boolean isSigned(CaseNumber number, int since) {
    Optional<Step> decision = steps.latest(number, "signDecision");
    return decision
        .filter(step -> step.seq() > since && !"returned".equals(step.text("cityDecision")))
        .isPresent();
  }

  private boolean isResolved(CaseHead head, int since) {
    return resolutions
        .latest(head.number())
        .filter(made -> made.stepSeq() > since && isFinal(made))
        .isPresent();
  }

  private static boolean isFinal(Resolution made) {
    return made.outcome() == Outcome.ADOPTED || made.outcome() == Outcome.REJECTED;
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    messages.tell(this, head.number(), MESSAGE);
  }
}
