package cn.jiedao.supervision.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether tasks are answered in time, week by week. */
@Component
public class AnsweredTasks {
  /**
   * @param week its Monday
   * @param inTime also those without a limit
   */
  public record Week(LocalDate week, int inTime, int late) {}

  private static final String WEEKS =
      """
      with answered as (
        select date_trunc('week', s.at at time zone 'Asia/Shanghai')::date as week,
          count(*) filter (where t.due_date_ is null or t.end_time_ <= t.due_date_) as in_time,
          count(*) filter (where t.end_time_ > t.due_date_) as late
        from case_step s
        join act_hi_taskinst t on t.id_ = s.task
        join organization o on o.code = s.organization
        join case_head h on h.number = s.case_number
        where s.kind = 'task' and s.at >= :fromMonday and s.at < :end and {process} and {organizations}
        group by 1)
      select w.week::date as week, coalesce(a.in_time, 0) as in_time, coalesce(a.late, 0) as late
      from generate_series(:firstWeek::timestamp, :lastWeek::timestamp, interval '7 days') as w (week)
      left join answered a on a.week = w.week::date order by w.week
      """;

  private final JdbcClient database;

  AnsweredTasks(JdbcClient database) {
    this.database = database;
  }

  /** By the organisation that answered. */
  public List<Week> weeks(Question question) {
    return database
        .sql(question.narrow(WEEKS))
        .params(question.parameters())
        .query(Week.class)
        .list();
  }
}
