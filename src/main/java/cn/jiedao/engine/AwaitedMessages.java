package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.form.FormContract;
import cn.jiedao.organization.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What cases wait to be told by outside systems: a model names it by the property {@code message}
 * of a user task, or of an act by the name of its message.
 */
@Component
public class AwaitedMessages {
  /** An act is told with its reason. */
  public static final FormContract ACT =
      FormContract.parse(
          """
          {"id": "act", "type": "default", "components": [
            {"type": "text", "text": "申请单位撤回其申请或议题，须说明理由。"},
            {"type": "textarea", "key": "reason", "label": "理由", "validate": {"required": true, "maxLength": 2000}}
          ]}
          """
              .getBytes(StandardCharsets.UTF_8));

  private final OpenTasks tasks;
  private final CaseActs acts;
  private final DeployedModels models;

  AwaitedMessages(OpenTasks tasks, CaseActs acts, DeployedModels models) {
    this.tasks = tasks;
    this.acts = acts;
    this.models = models;
  }

  /** What the actor's organisation may tell now, whoever does it there. */
  public List<Awaited> of(CaseHead head, Actor actor) {
    Stream<Awaited> answers =
        tasks.of(head.number()).stream()
            .filter(task -> task.message() != null && task.asks(actor.organization()))
            .map(
                task -> new Awaited(task.message(), task.name(), contract(head, task), task, null));
    Stream<Awaited> done =
        acts.availableTo(head, actor).stream()
            .filter(act -> act.message() != null)
            .map(act -> new Awaited(act.message(), act.label(), ACT, null, act));
    return Stream.concat(answers, done).toList();
  }

  private FormContract contract(CaseHead head, OpenTask task) {
    return models.form(head, task.process(), task.element()).orElse(FormContract.EMPTY);
  }
}
