package cn.jiedao.accountability.assignment;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Parties;
import cn.jiedao.casefile.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who handed work down, and who looks it up in the lists, for the model. */
@ModelBean
@Component
public class AssignmentParties {
  private final Proposals proposals;
  private final Parties parties;

  AssignmentParties(Proposals proposals, Parties parties) {
    this.proposals = proposals;
    this.parties = parties;
  }

  /** Never the department that the report is about. */
  public String checker(DelegateExecution step) {
    String staffing = parties.body(step, "staffing");
    return staffing.equals(department(CaseNumber.of(step.getProcessBusinessKey())))
        ? parties.body(step, "government-office")
        : staffing;
  }

  String department(CaseNumber number) {
    return proposals.facts(number).get("assigningDepartment").toString();
  }
}
