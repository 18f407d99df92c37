package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens cases that no person starts: what the daily sweep finds due follows from an earlier case.
 */
@Component
public class HouseCases {
  private final ObjectProvider<RuntimeService> runtime;

  HouseCases(ObjectProvider<RuntimeService> runtime) {
    this.runtime = runtime;
  }

  /**
   * Opens a case of its own, linked to the one it follows from; nobody may be authenticated.
   *
   * @param facts what its proposal consists of
   */
  public CaseNumber open(
      String process,
      CaseNumber parent,
      String applicant,
      String title,
      Map<String, Object> facts) {
    ProcessInstance instance =
        CaseOpening.byHouse(
            new CaseOpening.ByHouse(applicant, parent, title, facts),
            () -> runtime.getObject().startProcessInstanceByKey(process));
    return CaseNumber.of(instance.getBusinessKey());
  }
}
