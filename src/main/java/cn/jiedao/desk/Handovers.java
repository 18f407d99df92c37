package cn.jiedao.desk;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.TaskActs;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.MandateRights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Hands over a desk (交接): what one person of an organisation has claimed goes to another one, each
 * task by a step of its own. What he may not have goes back to the organisation.
 */
@Component
public class Handovers {
  private static final String ACT = "hand-over";
  private static final String LABEL = "交接";
  private static final int LONGEST_REASON = 2000;

  /** What is to be handed over. */
  public record Wanted(String organization, String from, String to, String reason) {}

  /**
   * What became of it.
   *
   * @param kept why a task stayed where it was, with its name
   */
  public record Result(String receiver, int handedOver, int givenBack, List<String> kept) {}

  private final OpenTasks tasks;
  private final TaskActs acts;
  private final Colleagues colleagues;
  private final MandateRights rights;
  private final Inbox inbox;

  Handovers(
      OpenTasks tasks, TaskActs acts, Colleagues colleagues, MandateRights rights, Inbox inbox) {
    this.tasks = tasks;
    this.acts = acts;
    this.colleagues = colleagues;
    this.rights = rights;
    this.inbox = inbox;
  }

  /** How many tasks of an organisation each person has claimed. */
  public Map<String, Long> desks(String organization) {
    return tasks.askedOf(organization, false).stream()
        .filter(task -> task.assignee() != null)
        .collect(Collectors.groupingBy(OpenTask::assignee, TreeMap::new, Collectors.counting()));
  }

  /**
   * Not in a transaction of the caller's: one task that cannot go hinders no other.
   *
   * @param actor null where the security administrator does it, who acts for no organisation
   * @param by his name
   * @throws Refusal when something is missing, or the receiver is not on duty there
   */
  public Result handOver(Wanted wanted, Actor actor, String by) {
    rights.requireHandover(wanted.from(), wanted.organization());
    check(wanted);
    List<OpenTask> claimed =
        tasks.askedOf(wanted.organization(), false).stream()
            .filter(task -> wanted.from().equals(task.assignee()))
            .toList();
    if (claimed.isEmpty()) throw Refusal.because("这位同事现在没有签收的待办，无须移交。");
    var outcomes = claimed.stream().map(task -> move(task, wanted, actor, by)).toList();
    int handedOver = (int) outcomes.stream().filter("done"::equals).count();
    int givenBack = (int) outcomes.stream().filter("back"::equals).count();
    if (handedOver > 0) tell(wanted, by, handedOver);
    var kept = new ArrayList<>(outcomes);
    kept.removeIf(outcome -> outcome.equals("done") || outcome.equals("back"));
    return new Result(colleagues.name(wanted.to()), handedOver, givenBack, kept);
  }

  private void check(Wanted wanted) {
    if (wanted.reason().isBlank()) throw Refusal.because("请填写交接的理由。");
    if (wanted.reason().length() > LONGEST_REASON) throw Refusal.because("理由不超过 2000 字，请精简后再提交。");
    if (wanted.from().equals(wanted.to())) throw Refusal.because("移交人和接收人不能是同一人。");
    if (!colleagues.areThere(wanted.to(), wanted.organization()))
      throw Refusal.because("接收人须是本单位的在职人员。");
  }

  private String move(OpenTask task, Wanted wanted, Actor actor, String by) {
    try {
      if (acts.obstacle(task, wanted.to()) == null) {
        acts.assign(task, actor, wanted.to(), step(task, wanted, actor, by, true));
        return "done";
      }
      acts.release(task, actor, step(task, wanted, actor, by, false));
      return "back";
    } catch (Refusal refused) {
      return "“%s”（%s）：%s".formatted(task.name(), task.caseNumber(), refused.getMessage());
    }
  }

  private StepEntry step(OpenTask task, Wanted wanted, Actor actor, String by, boolean received) {
    var told = new LinkedHashMap<String, Object>();
    told.put("taskName", task.name());
    told.put("handedOverBy", colleagues.name(wanted.from()));
    told.put("receiver", received ? colleagues.name(wanted.to()) : "本单位待办");
    told.put("reason", wanted.reason());
    if (actor == null) told.put("arrangedBy", by);
    return new StepEntry(Step.Kind.ACT, task.process(), ACT, LABEL, task.id(), told);
  }

  private void tell(Wanted wanted, String by, int tasks) {
    String text = "%s 办理了交接：%s 的 %d 项待办移交给 %s。";
    inbox.tell(
        List.of(wanted.to(), wanted.from()),
        new Told(
            "handed-over",
            null,
            text.formatted(by, colleagues.name(wanted.from()), tasks, colleagues.name(wanted.to())),
            "/camunda/app/tasklist/default/"));
  }
}
