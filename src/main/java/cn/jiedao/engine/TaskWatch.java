package cn.jiedao.engine;

import cn.jiedao.calendar.Clocks;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.TaskClosed;
import cn.jiedao.casefile.TaskOpened;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What happens with every user task: due date (its own, where the model says one), clock, sight of
 * the case and word to those asked; and no way past the gate.
 */
@Component
class TaskWatch {
  private final Clocks clocks;
  private final CaseAccess access;
  private final Organizations organizations;
  private final Successors successors;
  private final ApplicationEventPublisher events;

  TaskWatch(
      Clocks clocks,
      CaseAccess access,
      Organizations organizations,
      Successors successors,
      ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.access = access;
    this.organizations = organizations;
    this.successors = successors;
    this.events = events;
  }

  void opened(DelegateTask task) {
    CaseNumber number = caseOf(task);
    Optional<Instant> due = due(task, number);
    if (task.getDueDate() == null) due.ifPresent(day -> task.setDueDate(Date.from(day)));
    for (IdentityLink link : task.getCandidates()) {
      Organization asked = organizations.get(link.getGroupId().replace(".leader", ""));
      nameFormerOffice(task, asked);
      access.grant(number, asked.code(), "办理“" + task.getName() + "”");
    }
    List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
    Instant until = task.getDueDate() == null ? null : task.getDueDate().toInstant();
    events.publishEvent(new TaskOpened(number, task.getId(), task.getName(), groups, until));
  }

  /** The successor sees for which office it does the task. */
  private void nameFormerOffice(DelegateTask task, Organization asked) {
    var entity = (TaskEntity) task;
    successors
        .formerOffice(entity.getTaskDefinition(), entity.getExecution(), asked.code())
        .ifPresent(office -> task.setName(successors.named(task.getName(), office)));
  }

  private Optional<Instant> due(DelegateTask task, CaseNumber number) {
    String element = task.getTaskDefinitionKey();
    boolean urgent = "yes".equals(task.getVariable("urgent"));
    String clock = clock(task);
    return clock == null
        ? clocks.due(element, urgent)
        : Optional.of(clocks.taskOpened(number.value(), clock, element, urgent));
  }

  /** The second lock: a task ends by answers that passed the gate, or not at all. */
  void completed(DelegateTask task) {
    if (!SubmissionGate.passed(task.getId())) throw Refusal.forbidden("这一步必须通过表单办理。");
    close(task, true);
  }

  void closed(DelegateTask task) {
    close(task, false);
  }

  private void close(DelegateTask task, boolean done) {
    CaseNumber number = caseOf(task);
    String clock = clock(task);
    if (clock != null) clocks.taskClosed(number.value(), clock);
    events.publishEvent(new TaskClosed(number, task.getId(), task.getName(), done));
  }

  private static String clock(DelegateTask task) {
    return ModelProperties.at(((TaskEntity) task).getExecution().getActivity()).get("clock");
  }

  private static CaseNumber caseOf(DelegateTask task) {
    return CaseNumber.of(task.getExecution().getProcessBusinessKey());
  }
}
