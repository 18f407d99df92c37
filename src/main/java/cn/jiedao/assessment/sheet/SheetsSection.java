package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Organization;
import cn.jiedao.workplace.CaseSection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an assessment: the way to the score sheets that the reader may see. */
@Component
class SheetsSection implements CaseSection {
  record Listed(String caseNumber, List<Organization> offices) {}

  private final Assessments assessments;
  private final SheetAccess access;

  SheetsSection(Assessments assessments, SheetAccess access) {
    this.assessments = assessments;
    this.access = access;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    return assessments
        .find(head.number())
        .map(one -> new Listed(head.number().value(), access.among(one.offices())))
        .filter(listed -> !listed.offices().isEmpty())
        .map(listed -> new Shown("assessment/sheets", listed));
  }
}
