package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.officialdocument.OfficialDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters the signed review opinion with the version of the proposal it speaks of, and issues it
 * (INV-4-3).
 */
@Component
class RecordReviewOpinion implements JavaDelegate {
  private final Steps steps;
  private final ReviewOpinions opinions;
  private final Papers papers;
  private final OfficialDocuments documents;

  RecordReviewOpinion(
      Steps steps, ReviewOpinions opinions, Papers papers, OfficialDocuments documents) {
    this.steps = steps;
    this.opinions = opinions;
    this.papers = papers;
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step draft = steps.latest(number, "draftReviewOpinion").orElseThrow();
    Step signature = steps.latest(number, "signReviewOpinion").orElseThrow();
    ReviewOpinion opinion = opinion(draft, signature);
    opinions.enter(opinion);
    documents.issue(number, "establishment-review-opinion", papers.of(opinion));
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
