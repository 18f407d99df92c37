package cn.jiedao.publication;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Organizations;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows the cleared draft to the public, who may object until the period is over (公示). */
@Component
class OpenNoticePeriod implements JavaDelegate {
  private final Cases cases;
  private final Organizations organizations;
  private final NoticeDrafts drafts;
  private final NoticePeriods periods;
  private final Notices notices;
  private final List<PeriodFacts> matters;

  OpenNoticePeriod(
      Cases cases,
      Organizations organizations,
      NoticeDrafts drafts,
      NoticePeriods periods,
      Notices notices,
      List<PeriodFacts> matters) {
    this.cases = cases;
    this.organizations = organizations;
    this.drafts = drafts;
    this.periods = periods;
    this.notices = notices;
    this.matters = matters;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseHead head = cases.get(CaseNumber.of(step.getProcessBusinessKey()));
    var draft = drafts.cleared(head.number());
    var facts = new HashMap<String, Object>();
    facts.put("matter", head.title());
    facts.put("department", organizations.get(head.applicant()).name());
    facts.put("contactPhone", draft.contactPhone());
    matters.forEach(matter -> facts.putAll(matter.of(head)));
    notices.publishForComment(
        head.number(), draft.title(), draft.text(), facts, periods.end(draft));
  }
}
