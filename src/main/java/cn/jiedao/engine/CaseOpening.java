package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.form.FormContract;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * A root instance opens a case, whichever way it was started: contract of the start form, number,
 * first step. A called process joins the case of its caller.
 */
@Component
class CaseOpening implements ExecutionListener {
  /** What the house itself says when it opens a case without a person (the daily sweep). */
  record ByHouse(String applicant, CaseNumber parent, String title, Map<String, Object> facts) {}

  private static final ThreadLocal<ByHouse> BY_HOUSE = new ThreadLocal<>();
  private static final ThreadLocal<CaseNumber> PARENT = new ThreadLocal<>();

  private final DeployedForms forms;
  private final Contracts contracts;
  private final Cases cases;
  private final Steps steps;
  private final Proposals proposals;
  private final Actors actors;

  CaseOpening(
      DeployedForms forms,
      Contracts contracts,
      Cases cases,
      Steps steps,
      Proposals proposals,
      Actors actors) {
    this.forms = forms;
    this.contracts = contracts;
    this.cases = cases;
    this.steps = steps;
    this.proposals = proposals;
    this.actors = actors;
  }

  static <T> T byHouse(ByHouse opening, Supplier<T> start) {
    BY_HOUSE.set(opening);
    try {
      return start.get();
    } finally {
      BY_HOUSE.remove();
    }
  }

  /** A person opens it by an act on another case. */
  static <T> T linkedTo(CaseNumber parent, Supplier<T> start) {
    PARENT.set(parent);
    try {
      return start.get();
    } finally {
      PARENT.remove();
    }
  }

  @Override
  public void notify(DelegateExecution started) {
    var instance = (ExecutionEntity) started;
    if (instance.getSuperExecution() != null) {
      instance.setProcessBusinessKey(instance.getSuperExecution().getProcessBusinessKey());
      return;
    }
    refuseForeignStarts(instance);
    ByHouse house = BY_HOUSE.get();
    BY_HOUSE.remove();
    if (house == null) openFor(instance);
    else open(instance, house, house.facts().keySet(), house.facts());
  }

  private static void refuseForeignStarts(ExecutionEntity instance) {
    if (instance.getActivity() == null
        || instance.getActivity().getProperty(ModelListener.START) == null)
      throw Refusal.forbidden("案件只能从流程的开始处发起。");
    if (instance.getProcessBusinessKey() != null) throw Refusal.because("案号由系统编排，请不要提交业务编号。");
  }

  private void openFor(ExecutionEntity instance) {
    Actor actor = actors.find().orElseThrow(() -> Refusal.forbidden("请先登录并选择代表的单位，再发起案件。"));
    AuthorityLimits.refuse(actor);
    var definition = (ProcessDefinitionEntity) instance.getProcessDefinition();
    Map<String, Object> submitted = PlainAnswers.of(instance.getVariablesTyped(false));
    var form = forms.ofStart(definition, start(instance));
    Map<String, Object> answers = contracts.checkStart(form, actor, submitted);
    submitted.keySet().forEach(instance::removeVariable);
    Routing.begin(instance, form, answers);
    String title = answers.getOrDefault("title", definition.getName()).toString();
    Set<String> fields = form.map(FormContract::editable).orElse(Set.of());
    open(
        instance,
        new ByHouse(actor.organization(), PARENT.get(), title, Map.of()),
        fields,
        answers);
  }

  private void open(
      ExecutionEntity instance, ByHouse opening, Set<String> fields, Map<String, Object> answers) {
    var definition = (ProcessDefinitionEntity) instance.getProcessDefinition();
    ModelProperties start = start(instance);
    CaseNumber number =
        cases.open(
            definition.getKey(),
            instance.getId(),
            matter(definition),
            opening.applicant(),
            opening.title(),
            opening.parent());
    instance.setProcessBusinessKey(number.value());
    int seq = steps.append(number, entry(instance, definition, answers));
    if (start.is("proposal", "open")) proposals.open(number, seq, fields, answers);
    if (!start.is("draft", "yes")) cases.file(number);
  }

  private static StepEntry entry(
      ExecutionEntity instance, ProcessDefinitionEntity definition, Map<String, Object> answers) {
    return new StepEntry(
        Step.Kind.START,
        definition.getKey(),
        instance.getActivity().getId(),
        (String) instance.getActivity().getProperty("name"),
        null,
        new LinkedHashMap<>(answers));
  }

  private static ModelProperties start(ExecutionEntity instance) {
    return ModelProperties.at(instance.getActivity());
  }

  private static String matter(ProcessDefinitionEntity definition) {
    String matter = ModelProperties.at(definition).get("matter");
    if (matter == null)
      throw new IllegalStateException(
          definition.getKey() + " names no matter, so it opens no case");
    return matter;
  }
}
