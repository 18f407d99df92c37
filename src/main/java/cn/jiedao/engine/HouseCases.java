package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens cases that no person starts by himself: what the daily sweep finds due, what an act needs.
 */
@Component
public class HouseCases {
  private final ObjectProvider<RuntimeService> runtime;
  private final ObjectProvider<FormService> forms;
  private final ObjectProvider<IdentityService> identities;
  private final DeployedModels models;

  HouseCases(
      ObjectProvider<RuntimeService> runtime,
      ObjectProvider<FormService> forms,
      ObjectProvider<IdentityService> identities,
      DeployedModels models) {
    this.runtime = runtime;
    this.forms = forms;
    this.identities = identities;
    this.models = models;
  }

  /**
   * Opens a case of its own, linked to the one it follows from; whoever acts steps aside meanwhile.
   *
   * @param facts what its proposal consists of
   */
  public CaseNumber open(
      String process,
      CaseNumber parent,
      String applicant,
      String title,
      Map<String, Object> facts) {
    var opening = new CaseOpening.ByHouse(applicant, parent, title, facts);
    Authentication caller = identities.getObject().getCurrentAuthentication();
    identities.getObject().clearAuthentication();
    try {
      ProcessInstance instance =
          CaseOpening.byHouse(
              opening, () -> runtime.getObject().startProcessInstanceByKey(process));
      return CaseNumber.of(instance.getBusinessKey());
    } finally {
      if (caller != null)
        identities
            .getObject()
            .setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
    }
  }

  /**
   * Opens a case by its form for whoever acts, linked to the one that it serves; only inside an
   * act, which has asked whether he may.
   */
  public CaseNumber openFor(String process, CaseNumber parent, Map<String, Object> answers) {
    String definition = models.newest(process, ProcessDefinitionEntity::getId).orElseThrow();
    ProcessInstance instance =
        CaseOpening.linkedTo(parent, () -> forms.getObject().submitStartForm(definition, answers));
    return CaseNumber.of(instance.getBusinessKey());
  }
}
