package cn.jiedao.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way a process instance has taken, also after it has ended. */
@Component
public class InstanceHistory {
  /**
   * @param caseNumber null for an instance that no case belongs to
   * @param parent the instance that called it, null for a root
   */
  public record Instance(
      String id,
      String definition,
      String process,
      String processName,
      int version,
      String caseNumber,
      String parent,
      Instant startedAt,
      Instant endedAt,
      boolean cancelled) {}

  /**
   * @param called the instance it called, null where it calls none
   * @param seconds null while it is open
   */
  public record Activity(
      String element,
      String name,
      String type,
      String assignee,
      String called,
      Instant startedAt,
      Instant endedAt,
      Double seconds,
      boolean cancelled) {}

  private static final String INSTANCE =
      """
      select i.id_, i.proc_def_id_, d.key_, d.name_, d.version_, h.number, i.super_process_instance_id_,
        i.start_time_, i.end_time_, i.state_ like '%TERMINATED' as cancelled
      from act_hi_procinst i
      join act_re_procdef d on d.id_ = i.proc_def_id_
      left join case_head h on h.process_instance = i.root_proc_inst_id_
      where i.id_ = :id
      """;
  private static final String ACTIVITIES =
      """
      select a.act_id_, a.act_name_, a.act_type_, coalesce(p.name, a.assignee_) as assignee, a.call_proc_inst_id_,
        a.start_time_, a.end_time_, a.duration_ / 1000.0 as seconds, a.act_inst_state_ = 2 as cancelled
      from act_hi_actinst a left join person p on p.id = a.assignee_
      where a.proc_inst_id_ = :id and a.act_type_ <> 'multiInstanceBody'
      order by a.start_time_, a.sequence_counter_, a.id_
      """;

  private final JdbcClient database;

  InstanceHistory(JdbcClient database) {
    this.database = database;
  }

  public Optional<Instance> find(String id) {
    return database.sql(INSTANCE).param("id", id).query(InstanceHistory::instance).optional();
  }

  public List<Activity> activities(String id) {
    return database.sql(ACTIVITIES).param("id", id).query(InstanceHistory::activity).list();
  }

  private static Instance instance(ResultSet row, int index) throws SQLException {
    return new Instance(
        row.getString("id_"),
        row.getString("proc_def_id_"),
        row.getString("key_"),
        row.getString("name_"),
        row.getInt("version_"),
        row.getString("number"),
        row.getString("super_process_instance_id_"),
        Instants.of(row, "start_time_"),
        Instants.of(row, "end_time_"),
        row.getBoolean("cancelled"));
  }

  private static Activity activity(ResultSet row, int index) throws SQLException {
    return new Activity(
        row.getString("act_id_"),
        row.getString("act_name_"),
        row.getString("act_type_"),
        row.getString("assignee"),
        row.getString("call_proc_inst_id_"),
        Instants.of(row, "start_time_"),
        Instants.of(row, "end_time_"),
        row.getObject("seconds") == null ? null : row.getDouble("seconds"),
        row.getBoolean("cancelled"));
  }
}
