package cn.jiedao.law.mutation;

import cn.jiedao.law.mutation.Trial.Fate;
import cn.jiedao.law.prover.Exploration;
import cn.jiedao.law.prover.Finding;
import cn.jiedao.law.prover.Models;
import cn.jiedao.law.prover.Property;
import cn.jiedao.law.prover.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Proves mutants, one after the other, each with every process that calls it; for one thread. */
final class Trials {
  private final Models models;
  private final Map<String, List<Property>> claims;
  private final Map<String, Exploration> originals = new HashMap<>();

  Trials(Models models, Map<String, List<Property>> claims) {
    this.models = models;
    this.claims = claims;
  }

  Trial of(Mutant mutant) {
    Models spoilt = mutant.in(models);
    List<String> concerned = concerned(mutant.process());
    var explored = new ArrayList<Exploration>();
    try {
      for (String process : concerned) {
        var properties = claims.getOrDefault(process, List.of());
        var exploration = Exploration.of(process, spoilt, properties);
        explored.add(exploration);
        for (Property property : properties) {
          var finding = exploration.violations(property).findFirst();
          if (finding.isPresent())
            return new Trial(mutant, Fate.BREAKS_AN_INVARIANT, finding.get().toString());
        }
      }
    } catch (Unreadable unreadable) {
      return new Trial(mutant, Fate.UNREADABLE, unreadable.getMessage());
    }
    for (Exploration exploration : explored)
      for (Finding finding : exploration.unsound())
        return new Trial(mutant, Fate.UNSOUND, finding.toString());
    return new Trial(mutant, addsNoRun(concerned, spoilt) ? Fate.EQUIVALENT : Fate.SURVIVED, "");
  }

  /** What a call hands over may be read where the prover does not look, as by a time limit. */
  private static List<String> handedOver(Models models) {
    return models.processes().stream()
        .map(models::model)
        .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
        .flatMap(call -> call.getExtensionElements().getElements().stream())
        .map(
            element ->
                element.getAttributeValue("source") + " > " + element.getAttributeValue("target"))
        .toList();
  }

  private boolean addsNoRun(List<String> concerned, Models spoilt) {
    if (!handedOver(spoilt).equals(handedOver(models))) return false;
    var silent = new TreeSet<String>();
    for (String process : spoilt.processes())
      for (FlowElement element : spoilt.model(process).getModelElementsByType(FlowElement.class))
        if (element instanceof Gateway
            || models.model(process).getModelElementById(element.getId()) == null)
          silent.add(element.getId());
    return concerned.stream()
        .filter(this::begins)
        .allMatch(
            process ->
                Exploration.ofEverything(process, spoilt)
                    .addsNoRunTo(original(process), silent::contains));
  }

  /** Cases begin with it; what is only called does only what its callers let it do. */
  private boolean begins(String process) {
    boolean isCalled =
        models.processes().stream()
            .anyMatch(caller -> !caller.equals(process) && calls(caller, process));
    return !isCalled || isStartable(models.model(process));
  }

  private static boolean isStartable(BpmnModelInstance model) {
    return model.getModelElementsByType(CamundaProperty.class).stream()
        .anyMatch(property -> "startableBy".equals(property.getCamundaName()));
  }

  private Exploration original(String process) {
    return originals.computeIfAbsent(process, p -> Exploration.ofEverything(p, models));
  }

  /** The process and those that call it, directly or not; the smaller first. */
  private List<String> concerned(String process) {
    return models.processes().stream()
        .filter(one -> calls(one, process))
        .sorted(Comparator.comparingInt(one -> original(one).states()))
        .toList();
  }

  private boolean calls(String caller, String process) {
    if (caller.equals(process)) return true;
    BpmnModelInstance model = models.model(caller);
    return model.getModelElementsByType(CallActivity.class).stream()
        .anyMatch(call -> calls(call.getCalledElement(), process));
  }
}
