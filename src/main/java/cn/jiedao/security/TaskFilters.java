package cn.jiedao.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists every officer finds in Tasklist, kept exactly as this release defines them: what is
 * missing is added, what was defined otherwise is changed, what is no list of ours any more goes.
 */
@Component
class TaskFilters {
  private record Definition(String name, String description, String color, TaskQuery query) {}

  private final FilterService filters;
  private final TaskService tasks;
  private final JdbcClient database;

  TaskFilters(FilterService filters, TaskService tasks, JdbcClient database) {
    this.filters = filters;
    this.tasks = tasks;
    this.database = database;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(1)
  @Transactional
  public void settle() {
    oneNodeAtATime();
    Map<String, Filter> present = present();
    List<Definition> wanted = wanted();
    for (int place = 0; place < wanted.size(); place++) {
      Definition definition = wanted.get(place);
      write(present.remove(definition.name()), definition, 10 * (place + 1));
    }
    present.values().forEach(gone -> filters.deleteFilter(gone.getId()));
  }

  private void oneNodeAtATime() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.filters'))::text")
        .query(String.class)
        .optional();
  }

  private Map<String, Filter> present() {
    return filters.createFilterQuery().list().stream()
        .collect(
            Collectors.toMap(
                Filter::getName, Function.identity(), (one, same) -> one, HashMap::new));
  }

  private List<Definition> wanted() {
    return List.of(
        new Definition(
            "我的待办",
            "由您办理的任务",
            "#17496b",
            tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
        new Definition(
            "本单位待办",
            "本单位待签收的任务",
            "#3d6f93",
            tasks
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskUnassigned()),
        new Definition(
            "代理的待办",
            "先换到代理的岗位再办理",
            "#5b4b8a",
            tasks.createTaskQuery().taskAssigneeExpression("${stead.represented()}")),
        new Definition(
            "即将到期",
            "三个工作日内到期",
            "#8a5a00",
            concerning().dueAfterExpression("${now()}").dueBeforeExpression("${deadlines.soon()}")),
        new Definition("已超期", "已经超过期限", "#8c1c1c", concerning().dueBeforeExpression("${now()}")));
  }

  /** One's own, and those of the organisation, whoever of it has claimed them. */
  private TaskQuery concerning() {
    return tasks
        .createTaskQuery()
        .or()
        .taskAssigneeExpression("${currentUser()}")
        .taskCandidateGroupInExpression("${currentUserGroups()}")
        .includeAssignedTasks()
        .endOr();
  }

  /** Nobody owns it: an owner might change it. */
  private void write(Filter known, Definition definition, int priority) {
    Filter filter = known == null ? filters.newTaskFilter(definition.name()) : known;
    List<?> before = known == null ? List.of() : written(filter);
    filter.setQuery(definition.query().orderByDueDate().asc().orderByTaskCreateTime().asc());
    filter.setProperties(
        Map.of(
            "priority",
            priority,
            "description",
            definition.description(),
            "color",
            definition.color(),
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of()));
    if (!written(filter).equals(before)) filters.saveFilter(filter);
  }

  /** What of it stands in the database. */
  private static List<?> written(Filter filter) {
    return List.of(((FilterEntity) filter).getQueryInternal(), filter.getProperties());
  }
}
