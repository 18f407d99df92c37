package cn.jiedao.engine;

import cn.jiedao.casefile.TasksPassedOn;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Posts;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.organization.register.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The open tasks of an abolished office wait for its successor instead (INV-4-8). Their cases are
 * locked; whoever had claimed one keeps it only where he may do it for the successor.
 */
@Component
class PassTasksOn {
  private final OpenTasks tasks;
  private final Successions successions;
  private final Successors successors;
  private final Organizations organizations;
  private final Posts posts;
  private final TaskService engine;
  private final HouseCommands house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PassTasksOn(
      OpenTasks tasks,
      Successions successions,
      Successors successors,
      Organizations organizations,
      Posts posts,
      TaskService engine,
      HouseCommands house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tasks = tasks;
    this.successions = successions;
    this.successors = successors;
    this.organizations = organizations;
    this.posts = posts;
    this.engine = engine;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Order(Turn.TASKS)
  void on(OfficesChanged change) {
    for (String office : change.abolished()) {
      String successor = successions.of(office, Matter.CASES, change.day());
      if (!successor.equals(office))
        pass(organizations.get(office), organizations.get(successor), change.day());
    }
  }

  private void pass(Organization office, Organization successor, LocalDate day) {
    List<OpenTask> open = tasks.askedOf(office.code(), false);
    if (open.isEmpty()) return;
    house.run(() -> open.forEach(task -> pass(task, office, successor)));
    int forLeaders = (int) open.stream().filter(t -> t.asksOnlyLeadersOf(office.code())).count();
    events.publishEvent(
        new TasksPassedOn(
            office.code(), successor.code(), day, open.size() - forLeaders, forLeaders));
  }

  private void pass(OpenTask task, Organization office, Organization successor) {
    if (task.groups().contains(office.code())) swap(task, office.code(), successor.code());
    if (task.groups().contains(office.leaderGroup()))
      swap(task, office.leaderGroup(), successor.leaderGroup());
    var entity = Context.getCommandContext().getTaskManager().findTaskById(task.id());
    if (!entity.getName().contains("（原"))
      entity.setName(successors.named(task.name(), office.code()));
    if (task.assignee() != null && !mayKeep(task, office, successor)) {
      engine.setAssignee(task.id(), null);
      TaskActs.takeBack(task.id(), task.assignee());
    }
  }

  private void swap(OpenTask task, String former, String next) {
    engine.deleteCandidateGroup(task.id(), former);
    var rights = Context.getCommandContext().getAuthorizationManager();
    var grant =
        rights.findAuthorizationByGroupIdAndResourceId(
            Authorization.AUTH_TYPE_GRANT, former, Resources.TASK, task.id());
    if (grant != null) rights.delete(grant);
    if (!task.groups().contains(next)) engine.addCandidateGroup(task.id(), next);
  }

  private boolean mayKeep(OpenTask task, Organization office, Organization successor) {
    boolean onlyLeaders = task.asksOnlyLeadersOf(office.code());
    return posts.of(task.assignee(), LocalDate.now(clock)).stream()
        .anyMatch(
            post ->
                task.isFor(post)
                    || post.organization().equals(successor.code())
                        && (post.leader() || !onlyLeaders));
  }
}
