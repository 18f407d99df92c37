package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Parties;
import cn.jiedao.officialdocument.OfficialDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the 请示 as it was signed, and hands the change up to the city (Art. 4). */
@Component
class IssueApplication implements JavaDelegate {
  private final RequestPaper paper;
  private final OfficialDocuments documents;
  private final Cases cases;
  private final Parties parties;

  IssueApplication(RequestPaper paper, OfficialDocuments documents, Cases cases, Parties parties) {
    this.paper = paper;
    this.documents = documents;
    this.cases = cases;
    this.parties = parties;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    documents.issue(
        number, RequestPaper.TEMPLATE, paper.facts(number, parties.municipal(step, "government")));
    cases.handUp(number, parties.municipal(step, "civil-affairs"));
  }
}
