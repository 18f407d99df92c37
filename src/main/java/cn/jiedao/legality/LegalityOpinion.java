package cn.jiedao.legality;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.Instant;
import java.util.Locale;

/**
 * A signed legality opinion; it speaks of one version of the proposal and of no other (Art. 12).
 *
 * @param number its 文号, unique in the organisation
 * @param proposal the version it was drafted and signed on
 * @param stepSeq the step of its signature
 */
public record LegalityOpinion(
    String organization,
    String number,
    CaseNumber caseNumber,
    Conclusion conclusion,
    String text,
    String basis,
    String draftedBy,
    String signedBy,
    Instant signedAt,
    ProposalVersion proposal,
    int stepSeq) {

  /** What the review found. */
  public enum Conclusion {
    LAWFUL,
    REVISE,
    UNLAWFUL;

    /** As forms, process variables and the register write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Conclusion of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
