package cn.jiedao.workplace.dashboard;

import cn.jiedao.supervision.figures.AnsweredTasks;
import cn.jiedao.supervision.figures.CaseFlow;
import cn.jiedao.supervision.figures.OpenWork;
import cn.jiedao.supervision.figures.Orders;
import cn.jiedao.supervision.figures.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The tables of the board, each from one statement. */
@Component
class BoardTables {
  static final int STEP_OVERDUE = 2;
  static final int STEP_OPEN = 4;
  static final int ORDER_STATE = 5;
  static final String OVERDUE = "超期未答复";

  private final OpenWork work;
  private final CaseFlow cases;
  private final AnsweredTasks answered;
  private final Orders orders;
  private final Clock clock;

  BoardTables(OpenWork work, CaseFlow cases, AnsweredTasks answered, Orders orders, Clock clock) {
    this.work = work;
    this.cases = cases;
    this.answered = answered;
    this.orders = orders;
    this.clock = clock;
  }

  List<BoardTable> of(Question question) {
    return makers().values().stream().map(table -> table.apply(question)).toList();
  }

  Optional<BoardTable> find(String id, Question question) {
    return Optional.ofNullable(makers().get(id)).map(table -> table.apply(question));
  }

  private Map<String, Function<Question, BoardTable>> makers() {
    var makers = new LinkedHashMap<String, Function<Question, BoardTable>>();
    makers.put("organizations", this::organizations);
    makers.put("steps", this::steps);
    makers.put("flow", this::flow);
    makers.put("timeliness", this::timeliness);
    makers.put("durations", this::durations);
    makers.put("orders", this::orders);
    return makers;
  }

  private BoardTable organizations(Question question) {
    return new BoardTable(
        "organizations",
        "各单位待办与超期",
        "当前待办，按承办单位统计；一项待办请几个单位办理的，各计一次。三日内到期按自然日。",
        true,
        List.of("单位", "超期", "三日内到期", "未到期", "待办合计", "最长超期（天）"),
        work.byOrganization(question).stream()
            .map(
                one ->
                    row(
                        one.name(),
                        one.overdue(),
                        one.dueSoon(),
                        one.open() - one.overdue() - one.dueSoon(),
                        one.open(),
                        days(one.oldestDue())))
            .toList());
  }

  private BoardTable steps(Question question) {
    return new BoardTable(
        "steps",
        "各环节在办",
        "当前待办，按环节统计，每项待办计一次。",
        true,
        List.of("环节", "流程", "超期", "未超期", "合计", "最早到达", "已等待（天）"),
        work.byStep(question).stream()
            .map(
                one ->
                    row(
                        one.step(),
                        one.process(),
                        one.overdue(),
                        one.open() - one.overdue(),
                        one.open(),
                        BoardTable.day(one.waitingSince()),
                        days(one.waitingSince())))
            .toList());
  }

  private BoardTable flow(Question question) {
    return new BoardTable(
        "flow",
        "每周立案与办结",
        "按周统计（周一起），草稿不计；在办为该周末仍在办理的案件。",
        true,
        List.of("周（周一）", "立案", "办结", "周末在办"),
        cases.weeks(question).stream()
            .map(week -> row(week.week(), week.opened(), week.ended(), week.open()))
            .toList());
  }

  private BoardTable timeliness(Question question) {
    return new BoardTable(
        "timeliness",
        "按期办理趋势",
        "已办环节按办理单位、办理时间所在周统计；没有期限的环节计为按期。",
        true,
        List.of("周（周一）", "按期", "逾期", "按期率（%）"),
        answered.weeks(question).stream()
            .map(week -> row(week.week(), week.inTime(), week.late(), rate(week)))
            .toList());
  }

  private BoardTable durations(Question question) {
    return new BoardTable(
        "durations",
        "流程办理时长",
        "期间内办结的案件，自立案至办结的自然日；九五分位即 95% 的案件不超过的天数。",
        true,
        List.of("流程", "中位数（天）", "九五分位（天）", "最长（天）", "办结件数"),
        cases.durations(question).stream()
            .map(one -> row(one.name(), one.median(), one.p95(), one.longest(), one.cases()))
            .toList());
  }

  private BoardTable orders(Question question) {
    return new BoardTable(
        "orders",
        "督办及答复",
        "尚未答复的全部列出，期限近的在前；已答复的列出期间内答复的。",
        false,
        List.of("案号", "被督办单位", "督办单位", "督办要求", "要求答复", "状态", "答复"),
        orders.of(question).stream()
            .map(
                one ->
                    row(
                        new BoardTable.Case(one.caseNumber()),
                        one.organization(),
                        one.superior(),
                        one.demand(),
                        one.answerBy(),
                        state(one),
                        one.answer()))
            .toList());
  }

  private String state(Orders.Order order) {
    if (order.answeredAt() != null) return "已答复";
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return order.answerBy().isBefore(today) ? OVERDUE : "待答复";
  }

  private Double rate(AnsweredTasks.Week week) {
    int all = week.inTime() + week.late();
    return all == 0 ? null : 100.0 * week.inTime() / all;
  }

  private Long days(Instant since) {
    return since == null ? null : Math.max(0, Duration.between(since, clock.instant()).toDays());
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}
