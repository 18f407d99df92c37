package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks with the cases they belong to, as far as they concern whoever asks. */
@Component
public class TaskRoll {
  private static final String TASKS =
      """
      select t.id_, t.name_, d.key_ as process, d.name_ as process_name, t.assignee_, t.create_time_,
        t.due_date_, h.number, h.title, h.applicant, h.unit
      from act_ru_task t
      join act_re_procdef d on d.id_ = t.proc_def_id_
      join act_ru_execution e on e.id_ = t.proc_inst_id_
      join case_head h on h.process_instance = e.root_proc_inst_id_
      where\s""";
  private static final String WAITS_FOR_GROUPS =
      """
      exists (select from act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))""";

  /**
   * @param process id of the process the task stands in
   * @param due null where the step has no limit
   * @param applicant organisation code
   * @param unit of the applicant
   */
  public record Entry(
      String id,
      String name,
      String process,
      String processName,
      String assignee,
      Instant created,
      Instant due,
      CaseNumber caseNumber,
      String title,
      String applicant,
      String unit) {}

  private final JdbcClient database;

  TaskRoll(JdbcClient database) {
    this.database = database;
  }

  /** Those of some tasks that the person has claimed or may claim. */
  public List<Entry> among(Collection<String> ids, Actor actor) {
    if (ids.isEmpty()) return List.of();
    return database
        .sql(TASKS + "t.id_ in (:ids) and (t.assignee_ = :person or " + WAITS_FOR_GROUPS + ")")
        .param("ids", ids)
        .param("person", actor.person())
        .param("groups", groups(actor))
        .query(TaskRoll::entry)
        .list();
  }

  /**
   * What a person may share out (批量分派): a leader all that waits in his organisation, others what
   * nobody there has claimed yet, and their own. The most urgent first.
   *
   * @param process of which it must be, empty for all
   */
  public List<Entry> toShareOut(Actor actor, String process, int most, int skipped) {
    return database
        .sql(
            TASKS
                + WAITS_FOR_GROUPS
                + """
                 and (:leader or t.assignee_ is null or t.assignee_ = :person)
                and (:process = '' or d.key_ = :process)
                order by t.due_date_ nulls last, t.create_time_, t.id_ limit :most offset :skipped
                """)
        .param("groups", groups(actor))
        .param("leader", actor.leader())
        .param("person", actor.person())
        .param("process", process)
        .param("most", most)
        .param("skipped", skipped)
        .query(TaskRoll::entry)
        .list();
  }

  /** Id and name of each process in which something waits for the person's organisation. */
  public Map<String, String> processes(Actor actor) {
    var processes = new LinkedHashMap<String, String>();
    database
        .sql(
            """
            select distinct d.key_, d.name_ from act_ru_task t
            join act_re_procdef d on d.id_ = t.proc_def_id_
            where\s"""
                + WAITS_FOR_GROUPS
                + " order by d.name_, d.key_")
        .param("groups", groups(actor))
        .query(
            row -> {
              processes.putIfAbsent(row.getString(1), row.getString(2));
            });
    return processes;
  }

  private static List<String> groups(Actor actor) {
    var groups = new ArrayList<>(List.of(actor.organization()));
    if (actor.leader()) groups.add(actor.organization() + ".leader");
    return groups;
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getString("id_"),
        row.getString("name_"),
        row.getString("process"),
        row.getString("process_name"),
        row.getString("assignee_"),
        instant(row.getTimestamp("create_time_")),
        instant(row.getTimestamp("due_date_")),
        CaseNumber.of(row.getString("number")),
        row.getString("title"),
        row.getString("applicant"),
        row.getString("unit"));
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
