package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.LocalDate;

/**
 * A change of offices that was approved and entered; from its day on the register of offices shows
 * it (Art. 4).
 *
 * @param kind as the proposal names it: {@code merger}
 * @param unit whose offices change
 * @param reviewNumber of the city's review opinion, null where the province decided
 * @param replyNumber 批复文号
 * @param notice number of the public notice
 */
public record DecidedChange(
    CaseNumber caseNumber,
    String kind,
    String title,
    String applicant,
    String unit,
    Authority authority,
    String requestNumber,
    String reviewNumber,
    String replyNumber,
    LocalDate replyDate,
    LocalDate effectiveOn,
    LocalDate publishedOn,
    String notice,
    ProposalVersion proposal) {
  /** Who approved it: the province where a town is concerned (INV-4-5). */
  public enum Authority {
    MUNICIPAL,
    PROVINCIAL
  }

  DecidedChange announcedBy(String notice) {
    return new DecidedChange(
        caseNumber,
        kind,
        title,
        applicant,
        unit,
        authority,
        requestNumber,
        reviewNumber,
        replyNumber,
        replyDate,
        effectiveOn,
        publishedOn,
        notice,
        proposal);
  }
}
