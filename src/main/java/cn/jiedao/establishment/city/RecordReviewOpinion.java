package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the signed review opinion with the version of the proposal it speaks of (INV-4-3). */
@Component
class RecordReviewOpinion implements JavaDelegate {
  private final Steps steps;
  private final ReviewOpinions opinions;

  RecordReviewOpinion(Steps steps, ReviewOpinions opinions) {
    this.steps = steps;
    this.opinions = opinions;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step draft = steps.latest(number, "draftReviewOpinion").orElseThrow();
    Step signature = steps.latest(number, "signReviewOpinion").orElseThrow();
    opinions.enter(opinion(draft, signature));
  }

  private static ReviewOpinion opinion(Step draft, Step signature) {
    return new ReviewOpinion(
        signature.organization(),
        signature.text("reviewNumber"),
        signature.caseNumber(),
        ReviewOpinion.Conclusion.of(draft.text("reviewConclusion")),
        draft.text("reviewText"),
        draft.text("reviewReason"),
        draft.person(),
        signature.person(),
        signature.at(),
        signature.proposal(),
        signature.seq());
  }
}
