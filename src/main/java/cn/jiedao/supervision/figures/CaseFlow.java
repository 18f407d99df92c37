package cn.jiedao.supervision.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases come and go, and how long they take; a draft is not a case yet. */
@Component
public class CaseFlow {
  /**
   * @param week its Monday
   * @param open cases under way when it ended
   */
  public record Week(LocalDate week, int opened, int ended, int open) {}

  /** Days from the opening to the end of the cases that ended. */
  public record Duration(
      String process, String name, int cases, double median, double p95, double longest) {}

  private static final String WEEKS =
      """
      with moved as (
        select greatest(date_trunc('week', h.opened_at at time zone 'Asia/Shanghai')::date, :before) as week,
          1 as opened, 0 as ended
        from case_head h where h.state <> 'draft' and h.opened_at < :end and {cases}
        union all
        select greatest(date_trunc('week', h.ended_at at time zone 'Asia/Shanghai')::date, :before), 0, 1
        from case_head h where h.ended_at < :end and {cases}),
      counted as (select week, sum(opened) as opened, sum(ended) as ended from moved group by week),
      running as (
        select w.week::date as week, coalesce(c.opened, 0) as opened, coalesce(c.ended, 0) as ended,
          sum(coalesce(c.opened, 0) - coalesce(c.ended, 0)) over (order by w.week) as open
        from generate_series(:before::timestamp, :lastWeek::timestamp, interval '7 days') as w (week)
        left join counted c on c.week = w.week::date)
      select week, opened, ended, open from running where week >= :firstWeek order by week
      """;
  private static final String DURATIONS =
      """
      with lasted as (
        select h.process, count(*) as cases, percentile_cont(array[0.5, 0.95, 1]) within group
          (order by extract(epoch from h.ended_at - h.opened_at)::float8 / 86400) as days
        from case_head h where h.ended_at >= :from and h.ended_at < :end and {cases} group by h.process)
      select l.process, coalesce(d.name_, l.process) as name, l.cases,
        l.days[1] as median, l.days[2] as p95, l.days[3] as longest
      from lasted l left join lateral (select p.name_ from act_re_procdef p where p.key_ = l.process
        order by p.version_ desc limit 1) d on true
      order by l.cases desc, l.process
      """;

  private final JdbcClient database;

  CaseFlow(JdbcClient database) {
    this.database = database;
  }

  /** Whole weeks, the first one from its Monday on. */
  public List<Week> weeks(Question question) {
    return database
        .sql(question.narrow(WEEKS))
        .params(question.parameters())
        .query(Week.class)
        .list();
  }

  /** Of the cases that ended in the period, process by process. */
  public List<Duration> durations(Question question) {
    return database
        .sql(question.narrow(DURATIONS))
        .params(question.parameters())
        .query(Duration.class)
        .list();
  }
}
