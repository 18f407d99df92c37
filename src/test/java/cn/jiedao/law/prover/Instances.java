package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Activities.Active;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** The instances of a multi-instance activity, side by side or one after the other. */
final class Instances {
  /** Lists that refuse to be empty. */
  private static final Set<String> NEVER_EMPTY =
      Set.of(
          "parties.listed",
          "parties.bodies",
          "sessionTopics.of",
          "consulted.bodies",
          "argumentationGroup.bodies",
          "schemeParties.offices",
          "assessments.offices",
          "quarters.of",
          "scorers.of");

  private final Translation translation;
  private final NetDraft draft;
  private final Region region;
  private final Activity activity;
  private final MultiInstanceLoopCharacteristics loop;

  Instances(
      Translation translation,
      Region region,
      Activity activity,
      MultiInstanceLoopCharacteristics loop) {
    this.translation = translation;
    this.draft = translation.draft;
    this.region = region;
    this.activity = activity;
    this.loop = loop;
  }

  Active draw(int begun, Consumer<TransitionDraft> leave) {
    Region body = region.inside(activity, List.of());
    body.marker = region.place(activity.getId() + " instances");
    TransitionDraft entered = draft.step().take(begun).put(body.marker);
    TransitionDraft all = draft.step().take(body.marker);
    int count = Abstraction.INSTANCES;
    for (int i = 1; i <= count; i++) {
      int first = body.place("instance " + i);
      int done = body.place("instance " + i + " done");
      if (i == 1 || !loop.isSequential()) entered.put(first);
      if (i == count || !loop.isSequential()) all.take(done);
      int next = loop.isSequential() && i < count ? body.place("instance " + (i + 1)) : done;
      Region instance = body.copy(activity, i);
      translation.activities.body(
          instance, activity, first, step -> step.pass(activity.getId(), instance).put(next));
      if (loop.getCompletionCondition() != null) leaveWith(draft.event().take(next), body, leave);
    }
    leave.accept(all);
    if (mayBeEmpty()) leave.accept(draft.step().take(begun));
    return new Active(body.marker, body);
  }

  /** A completion condition may be met whenever an instance is done. */
  private void leaveWith(TransitionDraft step, Region body, Consumer<TransitionDraft> leave) {
    leave.accept(step.take(body.marker).cancel(body));
  }

  private boolean mayBeEmpty() {
    String list = loop.getCamundaCollection();
    return list == null || NEVER_EMPTY.stream().noneMatch(known -> list.contains(known + "("));
  }
}
