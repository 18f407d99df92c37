package cn.jiedao.assessment.scheme;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The offices that a scheme assesses, each of which is heard on it (Art. 20). */
@ModelBean
@Component("schemeParties")
public class SchemeParties {
  private final Proposals proposals;

  SchemeParties(Proposals proposals) {
    this.proposals = proposals;
  }

  /**
   * @throws IllegalStateException when there is none: the model would take nobody's hearing as done
   */
  public List<String> offices(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    List<String> offices = List.copyOf(new SchemeSheet(proposals.facts(number)).groups().keySet());
    if (offices.isEmpty())
      throw new IllegalStateException("案件 " + number.value() + " 的考核方案没有列明街道，不能继续办理");
    return offices;
  }
}
