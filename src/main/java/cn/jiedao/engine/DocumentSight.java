package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Document.Secrecy;
import java.util.List;

/**
 * Which of the organisations that see a case may know a document: a confidential one only the
 * applicant, whoever uploaded it, and whoever has to work on the case now; none that its case keeps
 * from it.
 *
 * @param tasks the open tasks of the case
 */
public record DocumentSight(CaseHead head, List<OpenTask> tasks, CaseSights sights) {
  public boolean isOpenTo(String organization, Document document) {
    return !sights.hides(organization, head, document) && isWithin(organization, document);
  }

  private boolean isWithin(String organization, Document document) {
    return document.secrecy() != Secrecy.CONFIDENTIAL
        || organization.equals(head.applicant())
        || organization.equals(head.carrier())
        || organization.equals(document.organization())
        || tasks.stream().anyMatch(task -> task.asks(organization));
  }
}
