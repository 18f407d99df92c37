package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.DocumentKinds;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.form.FormContract;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Takes the answers to a user task: who may give them, whether they fulfil the contract, the step
 * they leave; only what routes the process goes on to the engine.
 */
@Component
class TaskAnswers extends TenantCommandChecker {
  /** In the answers of a step that was signed by written authority: the authority's id. */
  private static final String AUTHORITY = "signingAuthority";

  /** In the answers of a step that signs: the id of its confirmation. */
  private static final String CONFIRMATION = "signingConfirmation";

  /** In the answers of a step that a successor took: the abolished office whose word it is. */
  private static final String FORMER_OFFICE = "formerOffice";

  private final DeployedForms forms;
  private final Contracts contracts;
  private final Cases cases;
  private final Steps steps;
  private final Proposals proposals;
  private final Documents documents;
  private final DocumentKinds kinds;
  private final Actors actors;
  private final Answerers answerers;
  private final Successors successors;
  private final Signatures signatures;

  TaskAnswers(
      DeployedForms forms,
      Contracts contracts,
      Cases cases,
      Steps steps,
      Proposals proposals,
      Documents documents,
      DocumentKinds kinds,
      Actors actors,
      Answerers answerers,
      Successors successors,
      Signatures signatures) {
    this.forms = forms;
    this.contracts = contracts;
    this.cases = cases;
    this.steps = steps;
    this.proposals = proposals;
    this.documents = documents;
    this.kinds = kinds;
    this.actors = actors;
    this.answerers = answerers;
    this.successors = successors;
    this.signatures = signatures;
  }

  /**
   * The engine asks this inside every command that works on a task; only submissions concern us.
   */
  @Override
  public void checkTaskWork(TaskEntity task) {
    SubmissionGate.pending(task.getId()).ifPresent(pending -> take(task, pending));
  }

  private void take(TaskEntity task, SubmissionGate.Pending pending) {
    CaseHead head = pending.head();
    Actor actor = actors.find().orElseThrow(() -> Refusal.forbidden("请先登录并选择代表的单位，再办理任务。"));
    ModelProperties properties = ModelProperties.at(task.getExecution().getActivity());
    answerers.check(task, head.number(), actor, properties);
    Optional<FormContract> form = forms.of(task);
    Map<String, Object> answers =
        contracts.checkTask(
            form,
            head,
            task,
            actor,
            pending.submitted(),
            missing(head.number(), task, actor, properties));
    var confirmation = signatures.confirmation(task.getId(), actor, properties, answers);
    int seq =
        steps.append(
            head, actor, entry(task, actor, properties.about(task), answers, confirmation));
    if (properties.is("proposal", "revise"))
      proposals.revise(head.number(), seq, editable(form), answers);
    if (properties.is("proposal", "extend"))
      proposals.extend(head.number(), seq, editable(form), answers);
    if (properties.is("files", "yes")) cases.file(head.number());
    pending.replace(Routing.answered(form, answers));
    SubmissionGate.pass(task.getId());
  }

  private static Set<String> editable(Optional<FormContract> form) {
    return form.map(FormContract::editable).orElse(Set.of());
  }

  /**
   * Where several are asked side by side, nobody has another's documents count for his own, but a
   * successor those of the office whose task it does.
   */
  private List<Violation> missing(
      CaseNumber number, TaskEntity task, Actor actor, ModelProperties properties) {
    List<String> required = properties.list("documents");
    if (required.isEmpty()) return List.of();
    var missing = new ArrayList<Violation>();
    Set<String> present =
        properties.list("about").isEmpty()
            ? documents.kindsOf(number)
            : new HashSet<>(documents.kindsOf(number, actor.organization()));
    if (!properties.list("about").isEmpty())
      formerOffice(task, actor)
          .ifPresent(office -> present.addAll(documents.kindsOf(number, office)));
    for (String kind : required)
      if (!present.contains(kind))
        missing.add(new Violation("", "缺少材料「" + kinds.label(kind) + "」，请先在案卷中上传"));
    return missing;
  }

  /**
   * Of a task that stands once for each element of a list, the step also tells which it was; of one
   * in parallel rounds, what its model says it is about; of a signature, on which confirmation it
   * rests, and where it is for another, by which written authority.
   */
  private StepEntry entry(
      TaskEntity task,
      Actor actor,
      Map<String, Object> about,
      Map<String, Object> answers,
      Optional<UUID> confirmation) {
    var told = new LinkedHashMap<>(answers);
    told.putAll(about);
    var around = task.getExecution().getActivity().getFlowScope().getActivityBehavior();
    if (around instanceof MultiInstanceActivityBehavior list
        && list.getCollectionElementVariable() != null)
      told.put(
          list.getCollectionElementVariable(),
          task.getExecution().getVariable(list.getCollectionElementVariable()));
    confirmation.ifPresent(id -> told.put(CONFIRMATION, id.toString()));
    if (actor.authority() != null) told.put(AUTHORITY, actor.authority());
    formerOffice(task, actor).ifPresent(office -> told.put(FORMER_OFFICE, office));
    return new StepEntry(
        Step.Kind.TASK,
        ((ProcessDefinitionEntity) task.getProcessDefinition()).getKey(),
        task.getTaskDefinitionKey(),
        task.getName(),
        task.getId(),
        told);
  }

  private Optional<String> formerOffice(TaskEntity task, Actor actor) {
    return successors.formerOffice(
        task.getTaskDefinition(), task.getExecution(), actor.organization());
  }
}
