package cn.jiedao.establishment.effect;

import static cn.jiedao.establishment.effect.ChangeEvidence.Kind;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Steps;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Collects what a change rests on: each piece as it was given last (Art. 4). */
@Component
class EvidenceOfChange {
  private final Steps steps;
  private final Resolutions resolutions;
  private final LegalityOpinions opinions;

  EvidenceOfChange(Steps steps, Resolutions resolutions, LegalityOpinions opinions) {
    this.steps = steps;
    this.resolutions = resolutions;
    this.opinions = opinions;
  }

  /** Presents what there is; the register refuses the entry where something is missing. */
  List<ChangeEvidence> of(CaseHead head, DecidedChange.Authority authority) {
    var evidence = new ArrayList<ChangeEvidence>();
    opinions
        .latest(head.number())
        .map(
            opinion ->
                new ChangeEvidence(
                    Kind.LEGALITY, opinion.organization(), opinion.stepSeq(), opinion.proposal()))
        .ifPresent(evidence::add);
    resolution(head, Kind.RESOLUTION).ifPresent(evidence::add);
    step(head, Kind.REQUEST, "signApplication").ifPresent(evidence::add);
    step(head, Kind.ACCEPTANCE, "checkApplication").ifPresent(evidence::add);
    if (authority == DecidedChange.Authority.MUNICIPAL) byTheCity(head, evidence);
    else byTheProvince(head, evidence);
    return evidence;
  }

  private void byTheCity(CaseHead head, List<ChangeEvidence> evidence) {
    step(head, Kind.REVIEW, "signReviewOpinion").ifPresent(evidence::add);
    resolution(head, Kind.CITY_RESOLUTION).ifPresent(evidence::add);
    step(head, Kind.REPLY, "signReply").ifPresent(evidence::add);
  }

  private void byTheProvince(CaseHead head, List<ChangeEvidence> evidence) {
    step(head, Kind.REPORT, "reportToProvince").ifPresent(evidence::add);
    step(head, Kind.PROVINCIAL_REPLY, "record-provincial-reply").ifPresent(evidence::add);
  }

  /** The last one of the county's meeting, or of the meeting above it. */
  private Optional<ChangeEvidence> resolution(CaseHead head, Kind kind) {
    return resolutions.of(head.number()).stream()
        .filter(made -> made.body().equals(head.applicant()) == (kind == Kind.RESOLUTION))
        .reduce((earlier, later) -> later)
        .map(made -> of(kind, made));
  }

  private static ChangeEvidence of(Kind kind, Resolution made) {
    return new ChangeEvidence(kind, made.body(), made.stepSeq(), made.proposal());
  }

  private Optional<ChangeEvidence> step(CaseHead head, Kind kind, String element) {
    return steps.latest(head.number(), element).map(step -> ChangeEvidence.of(kind, step));
  }
}
