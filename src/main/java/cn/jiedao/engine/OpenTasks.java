package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a case now and until when. Read past the engine's own permissions, which know tasks but
 * no cases: callers ask first whether the case may be seen.
 */
@Component
public class OpenTasks {
  private final JdbcClient database;
  private final DeployedModels models;

  OpenTasks(JdbcClient database, DeployedModels models) {
    this.database = database;
    this.models = models;
  }

  /** The oldest first. */
  public List<OpenTask> of(CaseNumber number) {
    return of(List.of(number));
  }

  /** The tasks of several cases at once. */
  public List<OpenTask> of(Collection<CaseNumber> numbers) {
    if (numbers.isEmpty()) return List.of();
    return read(
        "h.number in (:numbers)", "numbers", numbers.stream().map(CaseNumber::value).toList());
  }

  /** Empty when it is no longer open. */
  public Optional<OpenTask> find(String task) {
    return read("t.id_ = :task", "task", task).stream().findFirst();
  }

  /** What waits for an organisation, for everybody there or for those who decide. */
  public List<OpenTask> askedOf(String organization, boolean onlyLeaders) {
    String leaders = organization + OpenTask.LEADER;
    return read(
        """
        t.id_ in (select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ in (:groups))""",
        "groups",
        onlyLeaders ? List.of(leaders) : List.of(organization, leaders));
  }

  /**
   * The task as it is now, its case being locked.
   *
   * @throws Refusal when it has been answered, or somebody else has it now
   */
  OpenTask unchanged(OpenTask seen) {
    OpenTask task = find(seen.id()).orElseThrow(() -> Refusal.conflict("该任务已被办理或者已经撤销，请刷新任务列表。"));
    if (!Objects.equals(task.assignee(), seen.assignee()))
      throw Refusal.conflict("该任务刚刚由其他人员签收或者转办，请刷新任务查看现状。");
    return task;
  }

  private List<OpenTask> read(String which, String name, Object value) {
    return database
        .sql(
            """
            select h.number, t.id_, t.task_def_key_, t.name_, t.assignee_, t.create_time_, t.due_date_, t.proc_def_id_,
              t.execution_id_,
              (select array_agg(l.group_id_ order by l.group_id_) from act_ru_identitylink l
               where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups
            from case_head h
            join act_ru_execution e on e.root_proc_inst_id_ = h.process_instance
            join act_ru_task t on t.proc_inst_id_ = e.id_
            where %s order by t.create_time_, t.id_
            """
                .formatted(which))
        .param(name, value)
        .query(this::task)
        .list();
  }

  private OpenTask task(ResultSet row, int index) throws SQLException {
    String element = row.getString("task_def_key_");
    String definition = row.getString("proc_def_id_");
    ModelProperties properties = models.properties(definition, element);
    return new OpenTask(
        CaseNumber.of(row.getString("number")),
        row.getString("id_"),
        definition.split(":", 2)[0],
        element,
        row.getString("name_"),
        texts(row.getArray("groups")),
        row.getString("assignee_"),
        instant(row.getTimestamp("create_time_")),
        instant(row.getTimestamp("due_date_")),
        properties.list("documents"),
        properties.list("documentsOptional"),
        properties.get("message"),
        properties.worksOnProposal(),
        properties.get("signs") != null,
        properties.list("notBy"),
        about(row.getString("execution_id_"), properties));
  }

  /** Only who has to be kept from the task asks for it. */
  private Map<String, Object> about(String execution, ModelProperties properties) {
    List<String> names = properties.list("about");
    if (names.isEmpty() || properties.list("notBy").isEmpty()) return Map.of();
    var about = new TreeMap<String, Object>();
    database
        .sql(
            """
            with recursive scope as (
              select id_, parent_id_, 1 as depth from act_ru_execution where id_ = :execution
              union all
              select e.id_, e.parent_id_, s.depth + 1 from scope s join act_ru_execution e on e.id_ = s.parent_id_)
            select v.name_, v.text_ from scope s join act_ru_variable v on v.execution_id_ = s.id_
            where v.name_ in (:names) order by s.depth
            """)
        .param("execution", execution)
        .param("names", names)
        .query(
            variable -> {
              about.putIfAbsent(variable.getString("name_"), variable.getString("text_"));
            });
    return about;
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
