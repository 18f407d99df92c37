package cn.jiedao.assessment.office;

import cn.jiedao.ModelBean;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The departments that verify an office's indicators, as its scheme names them (Art. 20). */
@ModelBean
@Component("scorers")
public class Scorers {
  private final AssessedIndicators indicators;

  Scorers(AssessedIndicators indicators) {
    this.indicators = indicators;
  }

  /**
   * For the list of the model, which would take a step of nobody as done by all.
   *
   * @throws IllegalStateException when there is none
   */
  public List<String> of(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    List<String> scorers =
        indicators.given(number, office).stream()
            .map(Indicator::scorer)
            .distinct()
            .sorted()
            .toList();
    if (scorers.isEmpty()) throw new IllegalStateException(office + " 的考核方案没有评分部门，不能继续考核");
    return scorers;
  }
}
