package cn.jiedao.accountability.correction;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Parties;
import cn.jiedao.casefile.Proposals;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who is to put something right, and who finds and verifies it (Art. 21). */
@ModelBean
@Component
public class CorrectionParties {
  /**
   * Functions of the bodies that look into what came from a source; others the office of the
   * county.
   */
  private static final Map<String, String> BY_SOURCE =
      Map.of("audit", "audit", "complaint", "petitions", "assessment", "performance");

  private final Proposals proposals;
  private final Parties parties;

  CorrectionParties(Proposals proposals, Parties parties) {
    this.proposals = proposals;
    this.parties = parties;
  }

  public String corrected(DelegateExecution step) {
    return corrected(CaseNumber.of(step.getProcessBusinessKey()));
  }

  /** Never the one that is looked into. */
  public String investigator(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Object source = proposals.facts(number).get("source");
    String body = parties.body(step, BY_SOURCE.getOrDefault(source, "government-office"));
    return body.equals(corrected(number)) ? parties.body(step, "discipline") : body;
  }

  String corrected(CaseNumber number) {
    return proposals.facts(number).get("corrected").toString();
  }
}
