package cn.jiedao.legality;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters the signed opinion with the version of the proposal it was drafted on; whoever signed must
 * have seen the same version (Art. 12, INV-12-5).
 */
@Component
class RecordLegalityOpinion implements JavaDelegate {
  private final Steps steps;
  private final LegalityOpinions opinions;

  RecordLegalityOpinion(Steps steps, LegalityOpinions opinions) {
    this.steps = steps;
    this.opinions = opinions;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step draft = steps.latest(number, "draftLegalityOpinion").orElseThrow();
    Step signature = steps.latest(number, "signLegalityOpinion").orElseThrow();
    if (!draft.proposal().equals(signature.proposal()))
      throw Refusal.conflict("方案在审查意见起草之后有改动，请退回重拟，按新的方案重新审查。");
    LegalityOpinion opinion = opinion(draft, signature);
    opinions.enter(opinion);
    Routing.decide(step, "legalityOutcome", opinion.conclusion().code());
  }

  private static LegalityOpinion opinion(Step draft, Step signature) {
    return new LegalityOpinion(
        signature.organization(),
        signature.text("opinionNumber"),
        signature.caseNumber(),
        LegalityOpinion.Conclusion.of(draft.text("legalityConclusion")),
        draft.text("opinionText"),
        draft.text("reviewBasis"),
        draft.person(),
        signature.person(),
        signature.at(),
        draft.proposal(),
        signature.seq());
  }
}
