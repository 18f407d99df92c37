package cn.jiedao.casefile;

import java.time.Instant;

/**
 * A step was appended to a case; told within the transaction.
 *
 * @param seq its number in the case
 * @param organization who acted, null for the house itself
 */
public record StepTaken(
    CaseNumber caseNumber,
    int seq,
    Instant at,
    Step.Kind kind,
    String process,
    String element,
    String label,
    String organization) {

  static StepTaken of(CaseNumber number, Step.Kind kind, Link link) {
    return new StepTaken(
        number,
        link.seq(),
        link.at(),
        kind,
        link.process(),
        link.element(),
        link.label(),
        link.organization());
  }
}
