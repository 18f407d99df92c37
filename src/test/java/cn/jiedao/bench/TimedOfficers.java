package cn.jiedao.bench;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Officers whose completions are timed; how they find their tasks is not. */
class TimedOfficers extends Officers {
  private final ProcessEngine engine;
  private final Queue<Completion> completions = new ConcurrentLinkedQueue<>();

  /** How long one took, and what it asked of the database. */
  record Completion(long nanos, int statements) {
    double millis() {
      return nanos / 1e6;
    }
  }

  TimedOfficers(ProcessEngine engine, JdbcClient database, Clock clock) {
    super(engine, database, clock);
    this.engine = engine;
  }

  @Override
  public void submit(
      String person, CaseNumber number, String element, Map<String, Object> answers) {
    String task = openTask(person, number, element);
    StatementCount.reset();
    long begun = System.nanoTime();
    complete(person, task, answers);
    completions.add(new Completion(System.nanoTime() - begun, StatementCount.sofar()));
  }

  void complete(String person, String task, Map<String, Object> answers) {
    as(
        person,
        () -> {
          engine.getFormService().submitTaskForm(task, answers);
          return null;
        });
  }

  private String openTask(String person, CaseNumber number, String element) {
    String organization = person.substring(0, person.lastIndexOf('.'));
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(element)
        .taskCandidateGroupIn(List.of(organization, organization + ".leader"))
        .singleResult()
        .getId();
  }

  /** The completions since the last time they were asked for. */
  List<Completion> completions() {
    var since = new ArrayList<Completion>();
    for (Completion one = completions.poll(); one != null; one = completions.poll()) since.add(one);
    return since;
  }
}
