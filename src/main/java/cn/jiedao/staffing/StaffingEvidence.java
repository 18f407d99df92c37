package cn.jiedao.staffing;

import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Step;

/**
 * What an entry of the register rests on: a step of its case, with the version it was given on.
 *
 * @param seq sequence number of the step
 */
record StaffingEvidence(Kind kind, int seq, ProposalVersion proposal) {
  enum Kind {
    DATA,
    AFFORDABILITY,
    CADRE,
    LEGALITY,
    COMMISSION,
    DECISION
  }

  static StaffingEvidence of(Kind kind, Step step) {
    return new StaffingEvidence(kind, step.seq(), step.proposal());
  }
}
