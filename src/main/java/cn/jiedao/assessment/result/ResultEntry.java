package cn.jiedao.assessment.result;

import cn.jiedao.assessment.annual.Assessment;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a year's results final: published and entered, in one transaction (Art. 20). */
@Component
class ResultEntry {
  private final Assessments assessments;
  private final DraftResults drafts;
  private final NoticeDrafts noticeDrafts;
  private final Notices notices;
  private final ResultNotice wording;
  private final Results results;
  private final Cases cases;
  private final Clock clock;

  ResultEntry(
      Assessments assessments,
      DraftResults drafts,
      NoticeDrafts noticeDrafts,
      Notices notices,
      ResultNotice wording,
      Results results,
      Cases cases,
      Clock clock) {
    this.assessments = assessments;
    this.drafts = drafts;
    this.noticeDrafts = noticeDrafts;
    this.notices = notices;
    this.wording = wording;
    this.results = results;
    this.cases = cases;
    this.clock = clock;
  }

  void enter(CaseNumber number) {
    Assessment assessment = assessments.get(number);
    List<OfficeResult> offices = drafts.of(number);
    NoticeDraft draft = noticeDrafts.cleared(number);
    String notice =
        notices
            .publish(
                number,
                Results.REGISTER,
                draft.title(),
                draft.text(),
                wording.of(assessment, offices, draft.contactPhone()))
            .number();
    results.enter(
        new AnnualResult(
            number,
            assessment.unit(),
            assessment.year(),
            assessment.scheme(),
            LocalDate.now(clock),
            notice,
            cases.get(number).proposal(),
            offices));
  }
}
