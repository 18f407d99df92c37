package cn.jiedao.transfer;

import cn.jiedao.casefile.ProposalVersion;

/**
 * What an entry of the register rests on: a step of its case, with the version it was given on.
 *
 * @param organization whose word it is
 * @param seq sequence number of the step
 */
record Evidence(Kind kind, String organization, int seq, ProposalVersion proposal) {
  enum Kind {
    OPINION,
    SILENCE,
    COUNTERSIGN,
    LEGALITY,
    RESOLUTION,
    CONFIRMATION
  }

  static Evidence of(Opinion opinion, Kind spoken) {
    return new Evidence(
        opinion.isSilence() ? Kind.SILENCE : spoken,
        opinion.organization(),
        opinion.step().seq(),
        opinion.step().proposal());
  }
}
