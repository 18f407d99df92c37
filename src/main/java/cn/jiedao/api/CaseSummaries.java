package cn.jiedao.api;

import cn.jiedao.api.CaseSummary.Body;
import cn.jiedao.api.CaseSummary.Outcome;
import cn.jiedao.api.CaseSummary.Task;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseRoll;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of cases how they stand, by codes and names. */
@Component
class CaseSummaries {
  private final OpenTasks openTasks;
  private final Organizations organizations;
  private final People people;

  CaseSummaries(OpenTasks openTasks, Organizations organizations, People people) {
    this.openTasks = openTasks;
    this.organizations = organizations;
    this.people = people;
  }

  List<CaseSummary> of(List<CaseRoll.Entry> cases) {
    Map<CaseNumber, List<OpenTask>> open =
        openTasks.of(cases.stream().map(one -> one.head().number()).toList()).stream()
            .collect(Collectors.groupingBy(OpenTask::caseNumber));
    return cases.stream()
        .map(
            one ->
                of(one.head(), one.updatedAt(), open.getOrDefault(one.head().number(), List.of())))
        .toList();
  }

  CaseSummary of(CaseHead head, Instant updatedAt, List<OpenTask> tasks) {
    return new CaseSummary(
        head.number().value(),
        head.process(),
        head.title(),
        CaseSummary.code(head.state()),
        head.outcome() == null ? null : new Outcome(head.outcome(), head.outcomeLabel()),
        body(head.applicant()),
        head.openedAt(),
        updatedAt,
        head.endedAt(),
        tasks.stream().map(this::task).toList());
  }

  /** The name of an account; null of nobody. */
  String person(String account) {
    return Optional.ofNullable(account).flatMap(people::find).map(Person::name).orElse(null);
  }

  private Task task(OpenTask task) {
    return new Task(
        task.element(),
        task.name(),
        task.organizations().stream().sorted().map(this::body).toList(),
        person(task.assignee()),
        task.created(),
        task.due());
  }

  Body body(String code) {
    return new Body(code, organizations.find(code).map(Organization::name).orElse(code));
  }
}
