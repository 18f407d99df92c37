package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The deadlines of a case that run by the working-day calendar: of its open tasks, and of the
 * timers whose models ask {@link ModelClocks}. Periods that were published (公示期) are not among
 * them.
 */
@Component
public class RunningDeadlines {
  private static final Pattern BY_CLOCKS =
      Pattern.compile("\\$\\{clocks\\.(due|reminder)\\(execution,\\s*'(\\w+)'\\)}");
  private static final String URGENT =
      """
      exists (select from act_ru_variable v
        where v.proc_inst_id_ = e.id_ and v.name_ = 'urgent' and v.text_ = 'yes') as urgent
      """;

  private final JdbcClient database;
  private final ProcessEngine engine;
  private final DeployedModels models;

  RunningDeadlines(JdbcClient database, ProcessEngine engine, DeployedModels models) {
    this.database = database;
    this.engine = engine;
    this.models = models;
  }

  public List<RunningDeadline> of(CaseNumber number) {
    var all = new ArrayList<>(tasks(number));
    all.addAll(timers(number));
    return all;
  }

  /** Sets another end; only where the case is locked. */
  public void move(RunningDeadline deadline, Date due) {
    if (deadline.timer()) engine.getManagementService().setJobDuedate(deadline.id(), due);
    else engine.getTaskService().setDueDate(deadline.id(), due);
  }

  private List<RunningDeadline> tasks(CaseNumber number) {
    return database
        .sql(
            """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_, %s
            from case_head h join act_ru_execution e on e.root_proc_inst_id_ = h.process_instance
            join act_ru_task t on t.proc_inst_id_ = e.id_
            where h.number = :number and t.due_date_ is not null order by t.id_
            """
                .formatted(URGENT))
        .param("number", number.value())
        .query((row, i) -> task(number, row))
        .list();
  }

  private RunningDeadline task(CaseNumber number, ResultSet row) throws SQLException {
    String definition = row.getString("proc_def_id_");
    String element = row.getString("task_def_key_");
    return new RunningDeadline(
        number,
        false,
        row.getString("id_"),
        process(definition),
        element,
        row.getString("name_"),
        element,
        false,
        models.properties(definition, element).get("clock"),
        row.getBoolean("urgent"),
        row.getTimestamp("create_time_").toInstant(),
        row.getTimestamp("due_date_").toInstant());
  }

  private List<RunningDeadline> timers(CaseNumber number) {
    return database
        .sql(
            """
            select j.id_, j.process_def_id_, d.act_id_, j.create_time_, j.duedate_, %s
            from case_head h join act_ru_execution e on e.root_proc_inst_id_ = h.process_instance
            join act_ru_job j on j.process_instance_id_ = e.id_ join act_ru_jobdef d on d.id_ = j.job_def_id_
            where h.number = :number and j.type_ = 'timer' and j.duedate_ is not null order by j.id_
            """
                .formatted(URGENT))
        .param("number", number.value())
        .query((row, i) -> timer(number, row))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null where the model counts it in another way. */
  private RunningDeadline timer(CaseNumber number, ResultSet row) throws SQLException {
    String definition = row.getString("process_def_id_");
    String element = row.getString("act_id_");
    var model = engine.getRepositoryService().getBpmnModelInstance(definition);
    if (!(model.getModelElementById(element) instanceof CatchEvent event)) return null;
    Matcher counted = BY_CLOCKS.matcher(date(event));
    if (!counted.matches()) return null;
    String limit = counted.group(2);
    return new RunningDeadline(
        number,
        true,
        row.getString("id_"),
        process(definition),
        element,
        event.getName(),
        limit,
        counted.group(1).equals("reminder"),
        models.properties(definition, limit).get("clock"),
        row.getBoolean("urgent"),
        row.getTimestamp("create_time_").toInstant(),
        row.getTimestamp("duedate_").toInstant());
  }

  private static String date(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .filter(timer -> timer.getTimeDate() != null)
        .map(timer -> timer.getTimeDate().getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static String process(String definition) {
    return definition.split(":", 2)[0];
  }
}
