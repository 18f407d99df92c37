package cn.jiedao;

import cn.jiedao.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The officers of Gusu in a test: they act as themselves, with the rights of their groups. */
@Component("officersOfTests")
public class Officers {
  private final ProcessEngine engine;
  private final JdbcClient database;
  private final Clock clock;

  public Officers(ProcessEngine engine, JdbcClient database, Clock clock) {
    this.engine = engine;
    this.database = database;
    this.clock = clock;
  }

  /** Does something as a person. */
  public <T> T as(String person, Callable<T> act) {
    var groups =
        engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
            .map(group -> group.getId())
            .toList();
    engine.getIdentityService().setAuthentication(person, groups);
    try {
      return act.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Starts a process by its form. */
  public CaseNumber start(String person, String process, Map<String, Object> answers) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId();
    ProcessInstance instance =
        as(person, () -> engine.getFormService().submitStartForm(definition, answers));
    return CaseNumber.of(
        database
            .sql("select number from case_head where process_instance = :instance")
            .param("instance", instance.getId())
            .query(String.class)
            .single());
  }

  /** Submits the form of the open task that this person may work on. */
  public void submit(
      String person, CaseNumber number, String element, Map<String, Object> answers) {
    String task = task(person, number, element).getId();
    as(
        person,
        () -> {
          engine.getFormService().submitTaskForm(task, answers);
          return null;
        });
  }

  /** Confirms himself for a task that he is about to sign (property {@code signs}). */
  public void confirm(String person, CaseNumber number, String element) {
    database
        .sql("insert into signing_confirmation values (:id, :task, :person, :at, 'password')")
        .param("id", UUID.randomUUID())
        .param("task", task(person, number, element).getId())
        .param("person", person)
        .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .update();
  }

  /** The open task of an element that this person's groups are asked to do. */
  public Task task(String person, CaseNumber number, String element) {
    var groups =
        engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
            .map(group -> group.getId())
            .toList();
    var tasks = open(number, element);
    return tasks.stream()
        .filter(
            task ->
                engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                    .anyMatch(link -> groups.contains(link.getGroupId())))
        .findFirst()
        .or(() -> tasks.stream().findFirst())
        .orElseThrow(
            () ->
                new AssertionError(
                    number + " is not waiting at " + element + " but at " + waitingAt(number)));
  }

  /** What the form of a task shows this person. */
  public Map<String, Object> shown(String person, CaseNumber number, String element) {
    String task = task(person, number, element).getId();
    return as(person, () -> engine.getFormService().getTaskFormVariables(task));
  }

  public List<Task> open(CaseNumber number, String element) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(element)
        .list();
  }

  /** Elements of the open tasks of a case. */
  public List<String> waitingAt(CaseNumber number) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** Puts a document into the case file as it stands after its checks. */
  public void attach(String person, CaseNumber number, String kind, String content) {
    database
        .sql(
            """
            insert into document (id, case_number, kind, version, name, media_type, size, sha256, state, of_proposal,
              person, organization, at)
            values (:id, :number, :kind,
              (select count(*) + 1 from document where case_number = :number and kind = :kind),
              :name, 'text/plain', :size, encode(sha256(:content::bytea), 'hex'), 'available', true, :person,
              :organization, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("number", number.value())
        .param("kind", kind)
        .param("name", kind + ".txt")
        .param("size", content.length())
        .param("content", content)
        .param("person", person)
        .param("organization", person.substring(0, person.lastIndexOf('.')))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Cases of a process that the house opened because of another, the oldest first. */
  public List<CaseNumber> following(CaseNumber parent, String process) {
    return database
        .sql(
            "select number from case_head where (parent, process) = (:parent, :process) order by opened_at, number")
        .param("parent", parent.value())
        .param("process", process)
        .query(String.class)
        .list()
        .stream()
        .map(CaseNumber::of)
        .toList();
  }

  /** Moves the clock of the house on. */
  public void pass(Duration time) {
    ClockUtil.offset(clock.instant().toEpochMilli() - System.currentTimeMillis() + time.toMillis());
  }

  /** Fires a due timer of a case by its element; of one that has ended there is none. */
  public void fire(CaseNumber number, String element) {
    run(number, element, JobQuery::executable);
  }

  /** Carries out a step of a case that waits for the job executor, due or not. */
  public void run(CaseNumber number, String element) {
    run(number, element, UnaryOperator.identity());
  }

  private void run(CaseNumber number, String element, UnaryOperator<JobQuery> which) {
    ProcessInstance root = instance(number);
    if (root == null) return;
    var jobs = engine.getManagementService();
    JobQuery ofCase = jobs.createJobQuery().rootProcessInstanceId(root.getId()).activityId(element);
    for (Job job : which.apply(ofCase).list()) jobs.executeJob(job.getId());
  }

  /** The root instance of a case. */
  public ProcessInstance instance(CaseNumber number) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .rootProcessInstances()
        .singleResult();
  }
}
