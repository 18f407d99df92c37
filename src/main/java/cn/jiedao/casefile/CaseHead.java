package cn.jiedao.casefile;

import java.time.Instant;

/**
 * A case as it stands: what it is about, who applied, how far it has come.
 *
 * @param process id of the root process
 * @param applicant organisation code
 * @param carrier who acts for the applicant today: itself, or whoever succeeded it
 * @param unit code of the applicant's unit, whose bodies are competent
 * @param handedUpTo code of the unit above that decides it now, null where its own does
 * @param presenter the body that brings it to that unit's meeting, null where the applicant does
 * @param outcome id of the end event reached, null while open
 * @param regulation version of the regulation in force when the case was opened
 * @param steps number of steps so far
 * @param chain hash of the last step
 */
public record CaseHead(
    CaseNumber number,
    String process,
    String processInstance,
    String title,
    String applicant,
    String carrier,
    String unit,
    String handedUpTo,
    String presenter,
    State state,
    String outcome,
    String outcomeLabel,
    String regulation,
    String parent,
    Instant openedAt,
    Instant endedAt,
    int steps,
    String chain,
    ProposalVersion proposal) {

  /** How far a case has come; a draft counts as filed when its materials are submitted. */
  public enum State {
    DRAFT,
    OPEN,
    ENDED
  }
}
