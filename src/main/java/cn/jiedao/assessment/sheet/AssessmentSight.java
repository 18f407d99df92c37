package cn.jiedao.assessment.sheet;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSight;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organizations;
import org.springframework.stereotype.Component;

/**
 * Offices are assessed side by side in one case: each reads there what it said and what was said
 * about it, the rest as everybody does, when it is published (INV-20-8).
 */
@Component
class AssessmentSight implements CaseSight {
  private final SheetAccess access;
  private final Organizations organizations;

  AssessmentSight(SheetAccess access, Organizations organizations) {
    this.access = access;
    this.organizations = organizations;
  }

  @Override
  public boolean hides(CaseHead head, Step step, String reader) {
    if (!isReadByOffice(head, reader) || step.kind() == Step.Kind.START) return false;
    boolean said = step.kind() != Step.Kind.SYSTEM && reader.equals(step.organization());
    String about = step.text("office");
    return !said && (about == null || !access.includes(reader, about));
  }

  @Override
  public boolean hides(CaseHead head, Document document, String reader) {
    String from = document.organization();
    return from != null
        && isReadByOffice(head, reader)
        && organizations.find(from).filter(one -> one.kind() == Kind.OFFICE).isPresent()
        && !access.includes(reader, from);
  }

  private boolean isReadByOffice(CaseHead head, String reader) {
    return head.process().equals("annual-assessment")
        && organizations.get(reader).kind() == Kind.OFFICE;
  }
}
