package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.staffing.StaffingEvidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Collects what a determination rests on, each piece as it was given. */
@Component
class EvidenceOfStaffing {
  private static final Map<Kind, String> ELEMENTS =
      Map.of(
          Kind.DATA, "checkData",
          Kind.AFFORDABILITY, "giveAffordability",
          Kind.CADRE, "giveCadreOpinion",
          Kind.DECISION, "decideStaffing");

  private final Steps steps;
  private final LegalityOpinions reviews;

  EvidenceOfStaffing(Steps steps, LegalityOpinions reviews) {
    this.steps = steps;
    this.reviews = reviews;
  }

  /** Presents what there is; the register refuses the entry where something is missing. */
  List<StaffingEvidence> of(CaseNumber number) {
    var evidence = new ArrayList<StaffingEvidence>();
    ELEMENTS.forEach(
        (kind, element) ->
            steps
                .latest(number, element)
                .map(step -> StaffingEvidence.of(kind, step))
                .ifPresent(evidence::add));
    reviews
        .latest(number)
        .map(review -> new StaffingEvidence(Kind.LEGALITY, review.stepSeq(), review.proposal()))
        .ifPresent(evidence::add);
    if (ChooseForum.isCommissionRequired(steps, number))
      steps
          .latest(number, "recordCommission")
          .map(step -> StaffingEvidence.of(Kind.COMMISSION, step))
          .ifPresent(evidence::add);
    return evidence;
  }
}
