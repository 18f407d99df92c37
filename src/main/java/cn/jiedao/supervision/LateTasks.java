package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.supervision.Thresholds.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks that have reached a stage, and what was done about which. */
@Repository
class LateTasks {
  /** The engine keeps its instants without a zone, in that of the machine. */
  private static final ZoneId OF_ENGINE = ZoneId.systemDefault();

  private static final String NEXT =
      """
      with late as materialized (
        select t.id_, w.stage, min(t.due_date_) as due from act_ru_task t
        join unnest(:stages::text[], :elements::text[], :urgents::boolean[], :froms::timestamp[], :untils::timestamp[])
          as w (stage, element, urgent, from_, until_)
          on t.due_date_ >= w.from_ and t.due_date_ < w.until_ and (w.element is null or w.element = t.task_def_key_)
        where t.due_date_ < :latest::timestamp and t.create_time_ < :today::timestamp and (t.id_, w.stage) > (:after, :stage)
          and not exists (select from deadline_notice n where (n.task, n.stage) = (t.id_, w.stage))
          and (w.urgent is null or w.urgent = exists (select from act_ru_variable v
            where v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'urgent' and v.text_ = 'yes'))
        group by t.id_, w.stage order by t.id_, w.stage limit :most
      )
      select l.id_, l.stage, h.number, t.proc_def_id_, t.task_def_key_, t.name_, t.assignee_, l.due,
        (select array_agg(i.group_id_ order by i.group_id_) from act_ru_identitylink i
         where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ is not null) as groups
      from late l join act_ru_task t on t.id_ = l.id_
      left join act_ru_execution e on e.id_ = t.proc_inst_id_
      left join case_head h on h.process_instance = e.root_proc_inst_id_
      order by l.id_, l.stage
      """;

  private final JdbcClient database;

  LateTasks(JdbcClient database) {
    this.database = database;
  }

  List<String> elements() {
    return database
        .sql("select distinct task_def_key_ from act_ru_task where task_def_key_ is not null")
        .query(String.class)
        .list();
  }

  /** The next ones after a task and stage, in their order; a task's first day passes in peace. */
  List<LateTask> next(
      List<Window> windows, Instant today, String after, String afterStage, int most) {
    Instant latest = windows.stream().map(Window::until).max(Instant::compareTo).orElseThrow();
    return database
        .sql(NEXT)
        .param("stages", texts(windows, window -> window.stage().code()))
        .param("elements", texts(windows, Window::element))
        .param("urgents", texts(windows, window -> text(window.urgent())))
        .param("froms", texts(windows, window -> ofEngine(window.from())))
        .param("untils", texts(windows, window -> ofEngine(window.until())))
        .param("latest", ofEngine(latest))
        .param("today", ofEngine(today))
        .param("after", after)
        .param("stage", afterStage)
        .param("most", most)
        .query(LateTasks::task)
        .list();
  }

  /** Notes that something is done about a stage; what was noted before is left out. */
  Set<String> claim(List<LateTask> tasks, Instant at) {
    return Set.copyOf(
        database
            .sql(
                """
                insert into deadline_notice (task, stage, case_number, at)
                select task, stage, number, :at from unnest(:tasks::text[], :stages::text[], :numbers::text[])
                  as late (task, stage, number)
                on conflict do nothing returning task || ' ' || stage
                """)
            .param("at", Timestamp.from(at))
            .param("tasks", texts(tasks, LateTask::id))
            .param("stages", texts(tasks, task -> task.stage().code()))
            .param("numbers", texts(tasks, task -> task.caseNumber().value()))
            .query(String.class)
            .list());
  }

  /** Locks cases that nobody acts on at this moment; the others are for the next run. */
  Set<String> lockIdle(Collection<String> numbers) {
    if (numbers.isEmpty()) return Set.of();
    return Set.copyOf(
        database
            .sql(
                "select number from case_head where number in (:numbers) order by number for update skip locked")
            .param("numbers", numbers)
            .query(String.class)
            .list());
  }

  Set<String> stillOpen(Collection<String> tasks) {
    if (tasks.isEmpty()) return Set.of();
    return Set.copyOf(
        database
            .sql("select id_ from act_ru_task where id_ in (:tasks)")
            .param("tasks", tasks)
            .query(String.class)
            .list());
  }

  /** Whether this transaction may do the work of the sweep: one node at a time. */
  boolean isOurTurn() {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtext('jiedao.deadlines'))")
        .query(Boolean.class)
        .single();
  }

  private static LateTask task(ResultSet row, int index) throws SQLException {
    String number = row.getString("number");
    var groups = row.getArray("groups");
    return new LateTask(
        row.getString("id_"),
        Stage.of(row.getString("stage")),
        number == null ? null : CaseNumber.of(number),
        row.getString("proc_def_id_").split(":", 2)[0],
        row.getString("task_def_key_"),
        row.getString("name_"),
        row.getString("assignee_"),
        row.getTimestamp("due").toInstant(),
        groups == null ? List.of() : Arrays.asList((String[]) groups.getArray()));
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).collect(Collectors.toList()).toArray(String[]::new);
  }

  private static String text(Boolean value) {
    return value == null ? null : value.toString();
  }

  private static String ofEngine(Instant at) {
    return LocalDateTime.ofInstant(at, OF_ENGINE).toString();
  }
}
