package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Steps;
import cn.jiedao.form.FormContract;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * What a form shows of its case. Read-only fields show the proposal in force, what the sources
 * know, or else the last answer given under that name; a field to be filled in shows the proposal
 * where the step revises it, the fact that its form prefills it with, and else nothing: no round
 * begins with the outcome of the one before, no opinion with the words of the applicant. Where
 * parallel rounds ask several, each sees what was said about itself.
 */
@Component
class Facts {
  private final List<FactSource> sources;
  private final Proposals proposals;
  private final Steps steps;

  Facts(List<FactSource> sources, Proposals proposals, Steps steps) {
    this.sources = sources;
    this.proposals = proposals;
    this.steps = steps;
  }

  /** Everything that the form of a task shows. */
  Map<String, Object> shown(CaseHead head, FormContract form, TaskEntity task) {
    return shown(head, form, task, form.reads());
  }

  /**
   * Some of what the form of a task shows.
   *
   * @param names fields and facts; no other source is asked
   */
  Map<String, Object> shown(CaseHead head, FormContract form, TaskEntity task, Set<String> names) {
    if (names.isEmpty()) return Map.of();
    ModelProperties properties = ModelProperties.at(task.getExecution().getActivity());
    Map<String, Object> about = properties.about(task);
    Map<String, Object> shown = new HashMap<>(proposals.facts(head.number()));
    shown.put("caseNumber", head.number().value());
    shown.keySet().retainAll(names);
    if (!properties.worksOnProposal()) shown.keySet().removeAll(form.editable());
    shown.putAll(worked(names, new FactSource.Asked(head, task)));
    prefill(shown, form);
    about.forEach(
        (name, value) -> {
          if (names.contains(name)) shown.put(name, value);
        });
    Set<String> unknown = new HashSet<>(names);
    unknown.removeAll(shown.keySet());
    unknown.removeAll(form.editable());
    shown.putAll(steps.answered(head.number(), unknown, about));
    return shown;
  }

  private static void prefill(Map<String, Object> shown, FormContract form) {
    form.prefilled()
        .forEach(
            (field, fact) -> {
              if (shown.containsKey(fact)) shown.putIfAbsent(field, shown.get(fact));
            });
  }

  private Map<String, Object> worked(Set<String> names, FactSource.Asked asked) {
    var facts = new HashMap<String, Object>();
    for (FactSource source : sources)
      source
          .facts()
          .forEach(
              (name, fact) -> {
                Object value = names.contains(name) ? fact.apply(asked) : null;
                if (value != null) facts.put(name, value);
              });
    return facts;
  }
}
