package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.workplace.CaseAdmission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sees a survey: whoever sees its case; who brings answers: the body that assesses. */
@Component
class SurveyAccess {
  /**
   * @param imports whether whoever entered may bring answers now
   * @param oversees whether he sees who brought what, and what was wrong with it
   */
  record Entered(CaseHead head, SurveyReport report, boolean imports, boolean oversees) {}

  private final Surveys surveys;
  private final CaseAdmission admission;
  private final Actors actors;

  SurveyAccess(Surveys surveys, CaseAdmission admission, Actors actors) {
    this.surveys = surveys;
    this.admission = admission;
    this.actors = actors;
  }

  /** A survey that is not his looks exactly like one that does not exist. */
  Entered enter(String number) {
    CaseHead head = admission.enter(number);
    SurveyReport report =
        surveys
            .report(head.number())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean may = actors.find().filter(actor -> mayImport(head, actor)).isPresent();
    boolean oversees =
        actors.find().filter(actor -> !actor.organization().equals(head.carrier())).isEmpty();
    return new Entered(head, report, may && !report.isConfirmed(), oversees);
  }

  static boolean mayImport(CaseHead head, Actor actor) {
    return actor.organization().equals(head.carrier())
        && actor.authority() == null
        && head.state() != CaseHead.State.ENDED;
  }
}
