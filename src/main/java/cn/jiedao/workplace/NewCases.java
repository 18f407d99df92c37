package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.desk.Drafts;
import cn.jiedao.engine.StartFact;
import cn.jiedao.engine.StartForm;
import cn.jiedao.engine.StartForms;
import cn.jiedao.organization.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases an officer may begin (发起事项), and how he begins one. */
@Component
class NewCases {
  private final StartForms startForms;
  private final RepositoryService repository;
  private final EngineForms forms;
  private final Drafts drafts;
  private final Viewers viewers;
  private final List<StartFact> facts;

  NewCases(
      StartForms startForms,
      RepositoryService repository,
      EngineForms forms,
      Drafts drafts,
      Viewers viewers,
      List<StartFact> facts) {
    this.startForms = startForms;
    this.repository = repository;
    this.forms = forms;
    this.drafts = drafts;
    this.viewers = viewers;
    this.facts = facts;
  }

  /** Those the engine's permissions let him start. */
  List<StartForm> all() {
    Set<String> permitted = permitted();
    return startForms.all().stream().filter(form -> permitted.contains(form.process())).toList();
  }

  private Set<String> permitted() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .active()
        .startablePermissionCheck()
        .list()
        .stream()
        .map(ProcessDefinition::getKey)
        .collect(Collectors.toSet());
  }

  StartForm find(String process) {
    viewers.actor();
    return all().stream()
        .filter(form -> form.process().equals(process))
        .findFirst()
        .orElseThrow(Viewers::unknown);
  }

  TaskSheet.DraftView draft(String process) {
    return drafts
        .find(viewers.actor(), Drafts.ofStart(process))
        .map(kept -> new TaskSheet.DraftView(kept.answers(), Names.second(kept.savedAt())))
        .orElse(null);
  }

  EngineForms.Form form(String process) {
    StartForm found = find(process);
    return forms.ofStart(found.definition(), begun(found.contract().prefilled()));
  }

  private Map<String, Object> begun(Map<String, String> prefilled) {
    var data = new HashMap<String, Object>();
    prefilled.forEach(
        (field, name) ->
            facts.stream()
                .filter(fact -> fact.name().equals(name))
                .forEach(fact -> data.put(field, fact.of(viewers.actor()))));
    return data;
  }

  @Transactional
  public CaseNumber start(String process, Map<String, Object> answers) {
    Actor actor = viewers.actor();
    CaseNumber number = forms.start(find(process).definition(), answers);
    drafts.discard(actor, Drafts.ofStart(process));
    return number;
  }
}
