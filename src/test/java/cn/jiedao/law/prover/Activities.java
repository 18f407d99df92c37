package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Models.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Transaction;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Tasks, sub-processes and calls, once or in several instances. */
final class Activities {
  private final Translation translation;
  private final NetDraft draft;

  Activities(Translation translation) {
    this.translation = translation;
    this.draft = translation.draft;
  }

  void translate(Region region, Activity activity) {
    int arrived = region.place(activity.getId());
    int begun = arrived;
    if (activity.isCamundaAsyncBefore()) {
      begun = region.place(activity.getId() + " begun");
      draft.event().take(arrived).put(begun);
    }
    Consumer<TransitionDraft> leave = step -> translation.leave(region, activity, step);
    if (activity.isCamundaAsyncAfter()) {
      int done = region.place(activity.getId() + " done");
      leave.accept(draft.event().take(done));
      leave = step -> step.put(done).clear.add(translation.counters(region, activity));
    }
    if (activity.getLoopCharacteristics() == null) {
      Consumer<TransitionDraft> on = leave;
      Consumer<TransitionDraft> exit = step -> on.accept(step.pass(activity.getId(), region));
      Active active = body(region, activity, begun, exit);
      translation.attached.draw(region, activity, active);
    } else if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)
      translation.attached.draw(
          region, activity, new Instances(translation, region, activity, loop).draw(begun, leave));
    else throw Translation.unreadable(region, activity, "a loop that is no multi-instance");
  }

  /** What is active of an activity: the place of its token, and what is cancelled with it. */
  record Active(int place, Region inside) {}

  Active body(Region region, Activity activity, int begun, Consumer<TransitionDraft> exit) {
    if (activity instanceof CallActivity call) return call(region, call, begun, exit);
    if (activity instanceof Transaction)
      throw Translation.unreadable(region, activity, "a transaction");
    if (activity instanceof SubProcess sub) {
      Region inside = region.inside(sub, sub.getFlowElements());
      return new Active(nested(region, sub, inside, begun, exit, step -> {}, step -> {}), inside);
    }
    task(region, activity, begun, exit);
    return new Active(begun, null);
  }

  private void task(Region region, Activity task, int begun, Consumer<TransitionDraft> exit) {
    if (task instanceof UserTask) {
      TransitionDraft completed = draft.event().take(begun);
      exit.accept(completed);
      answering(region, task, completed, Translation.formOf(task));
    } else if (task instanceof BusinessRuleTask rule) decide(region, rule, begun, exit);
    else if (task instanceof ReceiveTask) {
      TransitionDraft received = draft.event().take(begun);
      exit.accept(received);
      writing(region, task, received);
    } else if (task instanceof ServiceTask
        || task instanceof SendTask
        || task instanceof ManualTask) {
      TransitionDraft done = draft.step().take(begun);
      exit.accept(done);
      writing(region, task, done);
    } else throw Translation.unreadable(region, task, "unknown task");
  }

  private int nested(
      Region region,
      Activity host,
      Region inside,
      int begun,
      Consumer<TransitionDraft> exit,
      Consumer<TransitionDraft> enter,
      Consumer<TransitionDraft> done) {
    inside.marker = region.place(inside.path.substring(region.path.length() + 1) + " active");
    var starts = Translation.startsIn(inside.content);
    if (starts.size() != 1)
      throw Translation.unreadable(region, host, starts.size() + " start events inside");
    TransitionDraft entered = draft.step().take(begun).put(inside.marker);
    enter.accept(entered);
    translation.events.begin(inside, starts.get(0), entered);
    translation.translate(inside);
    TransitionDraft ended = draft.step().take(inside.marker).absent(inside.tokens);
    ended.clear.add(inside.counters);
    done.accept(ended);
    exit.accept(ended);
    return inside.marker;
  }

  private Active call(Region region, CallActivity call, int begun, Consumer<TransitionDraft> exit) {
    String called = call.getCalledElement();
    if (called == null || translation.models.model(called) == null)
      throw Translation.unreadable(region, call, "no process " + called);
    for (Region above = region; above != null; above = above.parent)
      if (above.process.equals(called))
        throw Translation.unreadable(region, call, "a process that calls itself");
    Region inside =
        region.called(
            call, called, Models.processOf(translation.models.model(called)).getFlowElements());
    var mappings = new Mappings(translation, call);
    int active =
        nested(
            region,
            call,
            inside,
            begun,
            exit,
            step -> mappings.in(region, inside, step),
            step -> {
              mappings.out(inside, region, step);
              step.forget(inside);
            });
    return new Active(active, inside);
  }

  /** One transition for each combination of answers that a form allows. */
  void answering(Region region, FlowNode node, TransitionDraft completed, String form) {
    List<Answer> answers = form == null ? List.of() : translation.models.answers(form);
    if (answers == null) throw Translation.unreadable(region, node, "no form " + form);
    var domains = new TreeMap<String, Collection<String>>();
    for (Answer answer : answers) {
      var values = new ArrayList<>(answer.values());
      if (!answer.always()) values.add(null);
      domains.put(answer.variable(), values);
    }
    draft.spread(completed, Conditions.combinations(domains), decides(region, node));
  }

  /** One transition for each combination of values that the element declares to write. */
  void writing(Region region, FlowNode node, TransitionDraft done) {
    String writes = Translation.property(node, "writes");
    var domains = new TreeMap<String, Collection<String>>();
    if (writes != null)
      for (String one : writes.split(";")) {
        String[] parts = one.split(":");
        if (parts.length != 2)
          throw Translation.unreadable(region, node, "writes \"" + writes + "\"");
        domains.put(
            parts[0].strip(), Arrays.stream(parts[1].split(",")).map(String::strip).toList());
      }
    draft.spread(done, Conditions.combinations(domains), decides(region, node));
  }

  private NetDraft.Decides decides(Region region, FlowNode node) {
    return (step, name, value) -> {
      int variable = translation.variable(region, node, name);
      if (value != null && !translation.models.domain(name).contains(value))
        throw Translation.unreadable(region, node, "the undeclared value " + name + " = " + value);
      step.decide(variable, draft.variables.get(variable), value);
    };
  }

  private void decide(
      Region region, BusinessRuleTask rule, int begun, Consumer<TransitionDraft> exit) {
    Decisions decisions = translation.models.decisions();
    String decision = rule.getCamundaDecisionRef();
    if (decision == null || !decisions.knows(decision))
      throw Translation.unreadable(region, rule, "no decision " + decision);
    var domains = new TreeMap<String, List<String>>();
    for (String input : decisions.inputs(decision)) {
      translation.variable(region, rule, input);
      domains.put(input, translation.models.domain(input));
    }
    for (Map<String, String> facts : Conditions.combinations(domains)) {
      TransitionDraft decided = draft.step().take(begun);
      facts.forEach(
          (name, value) -> {
            int variable = translation.variable(region, rule, name);
            decided.test(variable, draft.variables.get(variable).indexOf(value));
          });
      String result = decisions.decide(decision, new TreeMap<>(facts));
      decides(region, rule).decide(decided, rule.getCamundaResultVariable(), result);
      exit.accept(decided);
    }
  }
}
