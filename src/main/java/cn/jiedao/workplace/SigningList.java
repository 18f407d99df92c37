package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.FourEyes;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Mandate;
import cn.jiedao.organization.Mandates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What waits for a leader's signature: what only those who decide in his organisation are asked,
 * and what he has claimed; for a deputy what his written authority names (授权代签).
 */
@Component
class SigningList {
  private static final int MOST = 200;

  /**
   * @param bar why it is for somebody else to sign, null where nothing speaks against it
   */
  record Item(
      String task,
      String number,
      String title,
      boolean practice,
      String applicant,
      String since,
      TaskViews.Deadline due,
      String bar) {}

  /**
   * Papers of the same form.
   *
   * @param alone whether each needs its own confirmation, hence none is signed with others
   */
  record Group(String element, String label, boolean alone, List<Item> items) {
    public boolean isSeveral() {
      return !alone && items.stream().filter(item -> item.bar() == null).count() > 1;
    }
  }

  private final OpenTasks tasks;
  private final Cases cases;
  private final FourEyes fourEyes;
  private final Mandates mandates;
  private final TaskViews views;
  private final Names names;
  private final Clock clock;

  SigningList(
      OpenTasks tasks,
      Cases cases,
      FourEyes fourEyes,
      Mandates mandates,
      TaskViews views,
      Names names,
      Clock clock) {
    this.tasks = tasks;
    this.cases = cases;
    this.fourEyes = fourEyes;
    this.mandates = mandates;
    this.views = views;
    this.names = names;
    this.clock = clock;
  }

  /** The oldest first, kind by kind. */
  List<Group> of(Actor actor) {
    Map<String, Group> groups = new LinkedHashMap<>();
    waiting(actor)
        .limit(MOST)
        .forEach(
            task ->
                groups
                    .computeIfAbsent(
                        task.element(),
                        e -> new Group(e, task.name(), task.signs(), new ArrayList<>()))
                    .items()
                    .add(item(task, actor)));
    return List.copyOf(groups.values());
  }

  /** Those of a leader's tasks that this person may sign now. */
  Stream<OpenTask> waiting(Actor actor) {
    List<String> named = namedByAuthority(actor);
    return tasks.askedOf(actor.organization(), false).stream()
        .filter(task -> isFree(task, actor))
        .filter(
            task ->
                actor.authority() == null
                    ? actor.leader() && isForLeader(task, actor)
                    : task.asksOnlyLeadersOf(actor.organization())
                        && named.contains(task.element()));
  }

  private static boolean isFree(OpenTask task, Actor actor) {
    return task.assignee() == null || actor.hands().contains(task.assignee());
  }

  private static boolean isForLeader(OpenTask task, Actor actor) {
    return task.assignee() != null || task.asksOnlyLeadersOf(actor.organization());
  }

  private List<String> namedByAuthority(Actor actor) {
    if (actor.authority() == null) return List.of();
    return mandates
        .find(actor.person(), UUID.fromString(actor.authority()), LocalDate.now(clock))
        .map(Mandate::tasks)
        .orElse(List.of());
  }

  private Item item(OpenTask task, Actor actor) {
    CaseHead head = cases.get(task.caseNumber());
    return new Item(
        task.id(),
        head.number().value(),
        head.title(),
        names.isPractice(head),
        names.organization(head.applicant()),
        Names.day(task.created()),
        views.deadline(task.due()),
        bar(task, actor));
  }

  private String bar(OpenTask task, Actor actor) {
    return actor.hands().stream()
        .flatMap(hand -> fourEyes.bar(task.caseNumber(), hand, task.notBy(), task.about()).stream())
        .findFirst()
        .map(step -> "已办理“" + step.label() + "”，须由他人签批")
        .orElse(null);
  }
}
