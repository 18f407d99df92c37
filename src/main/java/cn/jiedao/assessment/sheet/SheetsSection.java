package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organization;
import cn.jiedao.workplace.CaseSection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an assessment: the way to the score sheets that the reader may see. */
@Component
class SheetsSection implements CaseSection {
  /**
   * @param published whether everybody may read the results
   */
  record Listed(String caseNumber, List<Organization> offices, boolean published) {}

  private final Assessments assessments;
  private final SheetAccess access;
  private final PublicResults results;

  SheetsSection(Assessments assessments, SheetAccess access, PublicResults results) {
    this.assessments = assessments;
    this.access = access;
    this.results = results;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    return assessments
        .find(head.number())
        .map(one -> listed(head.number(), access.among(one.offices())))
        .filter(listed -> !listed.offices().isEmpty())
        .map(listed -> new Shown("assessment/sheets", listed));
  }

  private Listed listed(CaseNumber number, List<Organization> offices) {
    return new Listed(number.value(), offices, results.has(number));
  }
}
