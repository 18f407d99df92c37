package cn.jiedao.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Faults that stopped an instance and wait for somebody to look at them. */
@Component
public class Incidents {
  private static final int MOST = 200;

  /**
   * @param handler what kind of job failed, null where none did
   * @param job null where none failed
   * @param caseNumber null where no case is stopped
   */
  public record Incident(
      String id,
      String type,
      String handler,
      String job,
      String message,
      String element,
      String definition,
      String processName,
      String instance,
      String caseNumber,
      Instant since) {}

  /** Where an incident began: the calling instances only repeat it. */
  private static final String OPEN =
      """
      select i.id_, i.incident_type_, j.handler_type_, j.id_ as job, i.incident_msg_,
        coalesce(i.failed_activity_id_, i.activity_id_) as element, i.proc_def_id_, d.name_, i.proc_inst_id_, h.number,
        i.incident_timestamp_
      from act_ru_incident i
      left join act_ru_job j on j.id_ = i.configuration_
      left join act_re_procdef d on d.id_ = i.proc_def_id_
      left join act_ru_execution e on e.id_ = i.proc_inst_id_
      left join case_head h on h.process_instance = e.root_proc_inst_id_
      where i.cause_incident_id_ = i.id_ order by i.incident_timestamp_, i.id_ limit :most
      """;

  private final JdbcClient database;

  Incidents(JdbcClient database) {
    this.database = database;
  }

  /** The oldest first. */
  public List<Incident> open() {
    return database.sql(OPEN).param("most", MOST).query(Incidents::incident).list();
  }

  private static Incident incident(ResultSet row, int index) throws SQLException {
    return new Incident(
        row.getString("id_"),
        row.getString("incident_type_"),
        row.getString("handler_type_"),
        row.getString("job"),
        row.getString("incident_msg_"),
        row.getString("element"),
        row.getString("proc_def_id_"),
        row.getString("name_"),
        row.getString("proc_inst_id_"),
        row.getString("number"),
        Instants.of(row, "incident_timestamp_"));
  }
}
