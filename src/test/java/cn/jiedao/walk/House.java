package cn.jiedao.walk;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.SigningConfirmations;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What the house offers to whoever is in front of it, by the ways an officer has. */
@Component("houseOfWalks")
class House {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProcessEngine engine;
  private final Cases cases;
  private final OpenTasks tasks;
  private final Documents documents;
  private final CaseActs acts;
  private final Actors actors;
  private final Sweeps sweeps;
  private final SigningConfirmations confirmations;

  House(
      ProcessEngine engine,
      Cases cases,
      OpenTasks tasks,
      Documents documents,
      CaseActs acts,
      Actors actors,
      Sweeps sweeps,
      SigningConfirmations confirmations) {
    this.engine = engine;
    this.cases = cases;
    this.tasks = tasks;
    this.documents = documents;
    this.acts = acts;
    this.actors = actors;
    this.sweeps = sweeps;
    this.confirmations = confirmations;
  }

  CaseHead head(CaseNumber number) {
    return cases.get(number);
  }

  /** Open tasks in an order that is the same at every replay. */
  List<OpenTask> tasks(Collection<CaseNumber> numbers) {
    return tasks.of(numbers).stream()
        .sorted(
            Comparator.comparing((OpenTask task) -> task.caseNumber().value())
                .thenComparing(OpenTask::element)
                .thenComparing(task -> String.join(",", task.groups()))
                .thenComparing(OpenTask::created))
        .toList();
  }

  ServedForm form(OpenTask task) {
    return ServedForm.read(engine.getFormService().getDeployedTaskForm(task.id()));
  }

  Map<String, Object> shown(OpenTask task) {
    var shown = new HashMap<String, Object>();
    engine
        .getFormService()
        .getTaskFormVariables(task.id())
        .forEach(
            (key, value) ->
                shown.put(
                    key,
                    value instanceof SpinJsonNode json && json.isArray() ? rows(json) : value));
    return shown;
  }

  private static Object rows(SpinJsonNode json) {
    try {
      return JSON.readValue(json.toString(), List.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Whoever signs confirms himself first. */
  void submit(OpenTask task, Map<String, Object> answers) {
    if (task.signs()) confirmations.enter(task.id(), actor().person(), "password");
    engine.getFormService().submitTaskForm(task.id(), answers);
  }

  /** Puts a document into the case file, as the upload of a task that asks for it does. */
  void attach(OpenTask task, String kind, String content) {
    attach(task.caseNumber(), kind, content, task.revisesProposal());
  }

  void attach(CaseNumber number, String kind, String content, boolean ofProposal) {
    documents.store(
        number,
        kind,
        kind + ".txt",
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
        actor(),
        ofProposal,
        Secrecy.INTERNAL);
  }

  String definition(String process) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  ServedForm startForm(String definition) {
    return ServedForm.read(engine.getFormService().getDeployedStartForm(definition));
  }

  CaseNumber start(String definition, Map<String, Object> answers) {
    return CaseNumber.of(
        engine.getFormService().submitStartForm(definition, answers).getBusinessKey());
  }

  List<String> acts(CaseNumber number) {
    return acts.availableTo(cases.get(number), actor()).stream().map(act -> act.id()).toList();
  }

  void carryOut(CaseNumber number, String act, String reason) {
    acts.carryOut(number, act, actor(), reason);
  }

  void carryOut(CaseNumber number, String act, Map<String, ?> given) {
    acts.carryOut(number, act, actor(), given);
  }

  void executeJob(String id) {
    engine.getManagementService().executeJob(id);
  }

  void sweep() {
    sweeps.run();
  }

  private Actor actor() {
    return actors.current();
  }
}
