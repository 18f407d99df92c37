package cn.jiedao.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits now: with whom, at which step, since when. */
@Component
public class OpenWork {
  private static final Duration SOON = Duration.ofDays(3);

  /**
   * Open tasks of one organisation; one that several are asked to do counts for each of them.
   *
   * @param oldestDue when the one that is late longest was due, null where none is
   */
  public record OfOrganization(
      String code, String name, int open, int dueSoon, int overdue, Instant oldestDue) {}

  /** Open tasks of one step, each counted once. */
  public record OfStep(String process, String step, int open, int overdue, Instant waitingSince) {}

  /**
   * Open tasks of one step with one organisation.
   *
   * @param process in which the step stands: the model itself, or one it has called
   * @param oldestCase the case that waits longest
   */
  public record Waiting(
      String process,
      String step,
      String organization,
      int open,
      int overdue,
      Instant since,
      String oldestCase) {}

  private static final String TASKS =
      """
      from act_ru_task t
      join (select distinct l.task_id_ as task, regexp_replace(l.group_id_, '\\.leader$', '') as organization
        from act_ru_identitylink l
        where l.type_ = 'candidate' and l.task_id_ is not null and l.group_id_ is not null) asked on asked.task = t.id_
      join organization o on o.code = asked.organization
      join act_ru_execution e on e.id_ = t.proc_inst_id_
      join case_head h on h.process_instance = e.root_proc_inst_id_
      join act_re_procdef d on d.id_ = t.proc_def_id_
      """;
  private static final String BY_ORGANIZATION =
      """
      select o.code, short_name_of(o.code, :today) as name, count(*) as open, count(*) filter (where t.due_date_ < :now) as overdue,
        count(*) filter (where t.due_date_ >= :now and t.due_date_ < :soon) as due_soon,
        min(t.due_date_) filter (where t.due_date_ < :now) as oldest_due
      """
          + TASKS
          + """
          where {process} and {organizations}
          group by o.code order by overdue desc, open desc, o.code
          """;
  private static final String BY_STEP =
      """
      select max(d.name_) as process, max(t.name_) as step, count(distinct t.id_) as open,
        count(distinct t.id_) filter (where t.due_date_ < :now) as overdue, min(t.create_time_) as since
      """
          + TASKS
          + """
          where {process} and {organizations}
          group by d.key_, t.task_def_key_ order by open desc, overdue desc, d.key_, t.task_def_key_
          """;
  private static final String WAITING =
      """
      select max(d.name_) as process, max(t.name_) as step, short_name_of(o.code, :today) as organization, count(*) as open,
        count(*) filter (where t.due_date_ < :now) as overdue, min(t.create_time_) as since,
        (array_agg(h.number order by t.create_time_, h.number))[1] as oldest_case
      """
          + TASKS
          + """
          join act_ru_execution root on root.id_ = e.root_proc_inst_id_
          where root.proc_def_id_ in (:definitions) or t.proc_def_id_ in (:definitions)
          group by d.key_, t.task_def_key_, o.code order by since, d.key_, t.task_def_key_, o.code
          """;

  private final JdbcClient database;
  private final Clock clock;

  OpenWork(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Who is late most comes first. */
  public List<OfOrganization> byOrganization(Question question) {
    return asked(BY_ORGANIZATION, question).query(OpenWork::ofOrganization).list();
  }

  /** Where most waits comes first. */
  public List<OfStep> byStep(Question question) {
    return asked(BY_STEP, question).query(OpenWork::ofStep).list();
  }

  /** Where the cases of these releases of a model wait, the longest first; practice included. */
  public List<Waiting> waiting(List<String> definitions) {
    if (definitions.isEmpty()) return List.of();
    return at(database.sql(WAITING).param("definitions", definitions))
        .query(OpenWork::waiting)
        .list();
  }

  private JdbcClient.StatementSpec asked(String statement, Question question) {
    Map<String, Object> parameters = question.parameters();
    return at(database.sql(question.narrow(statement)).params(parameters));
  }

  private JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement) {
    Instant now = clock.instant();
    return statement
        .param("today", LocalDate.now(clock))
        .param("now", Timestamp.from(now))
        .param("soon", Timestamp.from(now.plus(SOON)));
  }

  private static OfOrganization ofOrganization(ResultSet row, int index) throws SQLException {
    return new OfOrganization(
        row.getString("code"),
        row.getString("name"),
        row.getInt("open"),
        row.getInt("due_soon"),
        row.getInt("overdue"),
        Instants.of(row, "oldest_due"));
  }

  private static OfStep ofStep(ResultSet row, int index) throws SQLException {
    return new OfStep(
        row.getString("process"),
        row.getString("step"),
        row.getInt("open"),
        row.getInt("overdue"),
        Instants.of(row, "since"));
  }

  private static Waiting waiting(ResultSet row, int index) throws SQLException {
    return new Waiting(
        row.getString("process"),
        row.getString("step"),
        row.getString("organization"),
        row.getInt("open"),
        row.getInt("overdue"),
        Instants.of(row, "since"),
        row.getString("oldest_case"));
  }
}
