package cn.jiedao.establishment.city;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The city's bodies that are heard on a case, as its acceptance chose them (Art. 4). */
@ModelBean
@Component("consulted")
public class ConsultedBodies {
  private final Steps steps;

  ConsultedBodies(Steps steps) {
    this.steps = steps;
  }

  /**
   * @throws IllegalStateException when none was chosen: the model would take the step as done by
   *     everybody, though nobody was asked
   */
  public List<String> bodies(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    if (steps.latest(number, "checkApplication").orElseThrow().answers().get("consultedBodies")
            instanceof List<?> list
        && !list.isEmpty()) return list.stream().map(Object::toString).toList();
    throw new IllegalStateException("案件 " + number.value() + " 受理时没有确定征求意见的市级部门，不能继续办理");
  }
}
