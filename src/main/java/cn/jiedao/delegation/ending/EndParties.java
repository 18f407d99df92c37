package cn.jiedao.delegation.ending;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.Cases;
import cn.jiedao.delegation.register.Delegation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The two parties of the delegation that ends, for the models' {@code candidateGroups}. */
@ModelBean
@Component
public class EndParties {
  private final EndCase ends;
  private final Cases cases;

  EndParties(EndCase ends, Cases cases) {
    this.ends = ends;
    this.cases = cases;
  }

  public String department(DelegateExecution step) {
    return ends.delegation(EndCase.of(step)).department();
  }

  public String office(DelegateExecution step) {
    return ends.delegation(EndCase.of(step)).office();
  }

  /** Whoever did not bring the end forward. */
  public String other(DelegateExecution step) {
    Delegation delegation = ends.delegation(EndCase.of(step));
    return cases.get(EndCase.of(step)).applicant().equals(delegation.department())
        ? delegation.office()
        : delegation.department();
  }
}
