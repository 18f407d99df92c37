package cn.jiedao.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two lists every officer finds in Tasklist. */
@Component
class TaskFilters {
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
  public void make() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.filters'))::text")
        .query(String.class)
        .optional();
    make("我的待办", "由您办理的任务", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    make(
        "本单位待办",
        "本单位待领取的任务：领取后由您办理",
        20,
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .taskUnassigned());
  }

  /** Nobody owns it: an owner might change it. */
  private void make(String name, String description, int priority, TaskQuery query) {
    if (filters.createFilterQuery().filterName(name).count() > 0) return;
    var filter = filters.newTaskFilter(name);
    filter.setQuery(query.orderByDueDate().asc());
    filter.setProperties(
        Map.of(
            "priority",
            priority,
            "description",
            description,
            "color",
            "#17496b",
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of()));
    filters.saveFilter(filter);
  }
}
