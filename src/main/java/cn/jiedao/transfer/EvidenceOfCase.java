package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.meeting.Outcome;
import cn.jiedao.meeting.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Collects the evidence for a resolution: opinions, review and confirmation, each as it was given.
 */
@Component
class EvidenceOfCase {
  private final Opinions opinions;
  private final LegalityOpinions reviews;
  private final Steps steps;

  EvidenceOfCase(Opinions opinions, LegalityOpinions reviews, Steps steps) {
    this.opinions = opinions;
    this.reviews = reviews;
    this.steps = steps;
  }

  /** Presents what there is; the register refuses the entry where something is missing. */
  List<Evidence> forResolution(Resolution resolution) {
    CaseNumber number = resolution.caseNumber();
    var evidence = new ArrayList<Evidence>();
    opinions.ofOffices(number, resolution.proposal()).stream()
        .map(opinion -> Evidence.of(opinion, Evidence.Kind.OPINION))
        .forEach(evidence::add);
    opinions.ofDepartments(number, resolution.proposal()).stream()
        .map(opinion -> Evidence.of(opinion, Evidence.Kind.COUNTERSIGN))
        .forEach(evidence::add);
    reviews
        .latest(number)
        .map(
            review ->
                new Evidence(
                    Evidence.Kind.LEGALITY,
                    review.organization(),
                    review.stepSeq(),
                    review.proposal()))
        .ifPresent(evidence::add);
    evidence.add(
        new Evidence(
            Evidence.Kind.RESOLUTION,
            resolution.body(),
            resolution.stepSeq(),
            resolution.proposal()));
    if (resolution.outcome() == Outcome.ADOPTED_IN_PRINCIPLE) confirmation(number, evidence);
    return evidence;
  }

  private void confirmation(CaseNumber number, List<Evidence> evidence) {
    steps
        .latest(number, "confirmRevision")
        .map(
            step ->
                new Evidence(
                    Evidence.Kind.CONFIRMATION, step.organization(), step.seq(), step.proposal()))
        .ifPresent(evidence::add);
  }
}
