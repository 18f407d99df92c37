package cn.jiedao.supervision;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who urged which tasks (催办): the database takes one a working day. */
@Component
public class Urgings {
  /** A task was urged. */
  public record Urging(
      String task,
      String taskName,
      String organization,
      String person,
      String reason,
      Instant at) {}

  private final JdbcClient database;
  private final WorkingDays calendar;
  private final Clock clock;

  Urgings(JdbcClient database, WorkingDays calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The oldest first, also of tasks that are done. */
  public List<Urging> of(CaseNumber number) {
    return database
        .sql(
            """
            select task, task_name, organization, person, reason, at from urging
            where case_number = :number order by at, task
            """)
        .param("number", number.value())
        .query(
            (row, i) ->
                new Urging(
                    row.getString("task"),
                    row.getString("task_name"),
                    row.getString("organization"),
                    row.getString("person"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /**
   * @return false where it has been urged on this working day
   */
  boolean enter(OpenTask task, Actor actor, String reason) {
    return database
            .sql(
                """
                insert into urging (task, working_day, case_number, task_name, organization, person, reason, at)
                values (:task, :day, :number, :name, :organization, :person, :reason, :at)
                on conflict on constraint a_task_is_urged_once_a_working_day do nothing
                """)
            .param("task", task.id())
            .param("day", workingDay())
            .param("number", task.caseNumber().value())
            .param("name", task.name())
            .param("organization", actor.organization())
            .param("person", actor.person())
            .param("reason", reason)
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Days off belong to the working day before: nobody works on an urging before the next one. */
  private LocalDate workingDay() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    while (!calendar.isWorkingDay(day)) day = day.minusDays(1);
    return day;
  }

  /** Whether an organisation has done something in a case, and so waits for the rest of it. */
  boolean hasActed(CaseNumber number, String organization) {
    return database
        .sql(
            """
            select exists (select from case_step where case_number = :number and organization = :organization
              and kind in ('start', 'task'))
            """)
        .param("number", number.value())
        .param("organization", organization)
        .query(Boolean.class)
        .single();
  }
}
