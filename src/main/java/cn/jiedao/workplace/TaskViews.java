package cn.jiedao.workplace;

import cn.jiedao.calendar.Clocks;
import cn.jiedao.calendar.Deadlines;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.supervision.SupervisionOrder;
import cn.jiedao.supervision.SupervisionOrders;
import cn.jiedao.supervision.Urgings;
import cn.jiedao.supervision.Urgings.Urging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has a case now and until when, and how its clocks stand. */
@Component
class TaskViews {
  /**
   * @param link where it is done, null for those whose task it is not
   * @param urged how often and when last, null where nobody urged
   */
  record TaskView(
      String name,
      List<String> asked,
      String assignee,
      String since,
      Deadline due,
      String link,
      String urged) {}

  /**
   * An order of a superior (督办).
   *
   * @param standing what became of it, with its badge
   */
  record OrderView(
      String superior,
      String organization,
      String tasks,
      String demand,
      String answerBy,
      String answer,
      CaseView.Standing standing) {}

  record ClockView(String name, int limit, int used, int rest, boolean running, Deadline due) {}

  /**
   * A day, how far it is, and how pressing that is.
   *
   * @param hint that it may still move, null where it does not
   */
  record Deadline(String day, String rest, String urgency, String hint) {}

  private final Names names;
  private final Labels labels;
  private final Clocks clocks;
  private final Urgings urgings;
  private final SupervisionOrders orders;
  private final WorkingDays calendar;
  private final Deadlines deadlines;
  private final Clock clock;

  TaskViews(
      Names names,
      Labels labels,
      Clocks clocks,
      Urgings urgings,
      SupervisionOrders orders,
      WorkingDays calendar,
      Deadlines deadlines,
      Clock clock) {
    this.names = names;
    this.labels = labels;
    this.clocks = clocks;
    this.urgings = urgings;
    this.orders = orders;
    this.calendar = calendar;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  List<TaskView> tasks(List<OpenTask> tasks, Viewer viewer) {
    return tasks.stream().map(task -> task(task, viewer)).toList();
  }

  private TaskView task(OpenTask task, Viewer viewer) {
    boolean mine = viewer.acts() && task.isFor(viewer.actor());
    return new TaskView(
        task.name(),
        names.asked(task),
        task.assignee() == null ? null : names.person(task.assignee()),
        Names.day(task.created()),
        deadline(task.due()),
        mine ? task.link() : null,
        urged(task));
  }

  private String urged(OpenTask task) {
    List<Urging> those =
        urgings.of(task.caseNumber()).stream()
            .filter(urging -> urging.task().equals(task.id()))
            .toList();
    if (those.isEmpty()) return null;
    Instant last = those.get(those.size() - 1).at();
    return "已催办 " + those.size() + " 次，最近 " + Names.day(last);
  }

  List<OrderView> orders(CaseNumber number) {
    return orders.of(number).stream().map(this::order).toList();
  }

  private OrderView order(SupervisionOrder order) {
    return new OrderView(
        names.organization(order.superior()),
        names.organization(order.organization()),
        order.taskNames(),
        order.demand(),
        order.answerBy().toString(),
        order.answer(),
        standing(order));
  }

  private CaseView.Standing standing(SupervisionOrder order) {
    if (!order.isOpen()) return new CaseView.Standing("已回复 " + Names.day(order.answeredAt()), "ok");
    return order.isOverdue(LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE))
        ? new CaseView.Standing("超期未回复", "bad")
        : new CaseView.Standing("等待回复", "warn");
  }

  List<ClockView> clocks(CaseNumber number) {
    return clocks.of(number.value()).stream()
        .map(
            one ->
                new ClockView(
                    labels.clock(one.name()),
                    one.limitDays(),
                    one.usedDays(),
                    one.restDays(),
                    one.running(),
                    deadline(one.due())))
        .toList();
  }

  Deadline deadline(Instant due) {
    if (due == null) return null;
    String hint = calendar.provisional(due) ? "该年放假安排尚未公布，期限为暂定，公布后重新计算" : null;
    return deadlines
        .rest(due)
        .map(rest -> new Deadline(Names.day(due), DaysLeft.text(rest), DaysLeft.badge(rest), hint))
        .orElseGet(() -> new Deadline(Names.day(due), Names.day(due), "info", hint));
  }
}
