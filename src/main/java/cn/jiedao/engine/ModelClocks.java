package cn.jiedao.engine;

import cn.jiedao.ModelBean;
import cn.jiedao.calendar.Clocks;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Time limits for the timers of models, as in {@code ${clocks.due(execution,'giveOpinion')}}; a
 * step with the property {@code clock} has what is left on that clock.
 */
@ModelBean
@Component("clocks")
public class ModelClocks {
  private static final String URGENT = "urgent";

  private final Clocks clocks;

  ModelClocks(Clocks clocks) {
    this.clocks = clocks;
  }

  /** When the step is due. */
  public Date due(DelegateExecution execution, String element) {
    return Date.from(
        clocks.due(
            execution.getProcessBusinessKey(),
            clock(execution, element),
            element,
            isUrgent(execution)));
  }

  /** When whoever has the step is reminded. */
  public Date reminder(DelegateExecution execution, String element) {
    return Date.from(
        clocks.reminder(
            execution.getProcessBusinessKey(),
            clock(execution, element),
            element,
            isUrgent(execution)));
  }

  private static String clock(DelegateExecution execution, String element) {
    var activity = ((ExecutionEntity) execution).getProcessDefinition().findActivity(element);
    return ModelProperties.at(activity).get("clock");
  }

  static boolean isUrgent(DelegateExecution execution) {
    return "yes".equals(execution.getVariable(URGENT));
  }
}
