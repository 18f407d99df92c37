package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.workplace.CaseSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an annual assessment: how far its survey of residents has come (Art. 20). */
@Component
class SurveySection implements CaseSection {
  private final Surveys surveys;

  SurveySection(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    return surveys.report(head.number()).map(one -> new Shown("assessment/surveyed", one));
  }
}
