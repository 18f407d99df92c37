package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.Instant;
import java.util.Arrays;

/**
 * A signed review opinion (审核意见) of the city's civil-affairs bureau; it speaks of one version of
 * the proposal (Art. 4, INV-4-3).
 *
 * @param number its 文号, unique in the organisation
 * @param reason why the bureau disagrees or suggests changes; null where it agrees
 * @param stepSeq the step of its signature
 */
public record ReviewOpinion(
    String organization,
    String number,
    CaseNumber caseNumber,
    Conclusion conclusion,
    String text,
    String reason,
    String draftedBy,
    String signedBy,
    Instant signedAt,
    ProposalVersion proposal,
    int stepSeq) {

  /** What the review found. */
  public enum Conclusion {
    AGREE("agree", "同意"),
    DISAGREE("disagree", "不同意"),
    SUGGEST_CHANGES("suggestChanges", "建议修改");

    private final String code;
    private final String label;

    Conclusion(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** As forms, process variables and the register write it. */
    public String code() {
      return code;
    }

    /** As officers read it. */
    public String label() {
      return label;
    }

    static Conclusion of(String code) {
      return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst().orElseThrow();
    }
  }
}
