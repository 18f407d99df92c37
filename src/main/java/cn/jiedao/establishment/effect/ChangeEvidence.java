package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Step;
import java.util.Locale;

/**
 * What an entry of the register rests on: a step of its case, with the version it was given on.
 *
 * @param organization whose word it is
 * @param seq sequence number of the step
 */
record ChangeEvidence(Kind kind, String organization, int seq, ProposalVersion proposal) {
  enum Kind {
    LEGALITY,
    RESOLUTION,
    REQUEST,
    ACCEPTANCE,
    REVIEW,
    CITY_RESOLUTION,
    REPLY,
    REPORT,
    PROVINCIAL_REPLY;

    /** As the database writes it. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static ChangeEvidence of(Kind kind, Step step) {
    return new ChangeEvidence(kind, step.organization(), step.seq(), step.proposal());
  }
}
