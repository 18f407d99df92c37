package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A transfer in the register: from its first day on the offices carry out the matter (Art. 12).
 *
 * @param department code of the department whose duty it remains
 * @param offices as they were deliberated
 * @param carriers the offices that carry it out now: these, or whoever succeeded them
 * @param effectiveUntil last day, null for a long-term transfer
 * @param notice number of the public notice
 * @param funds 万元 a year
 * @param proposal the version in force, as adopted or as confirmed after a resolution in principle
 */
public record Transfer(
    CaseNumber caseNumber,
    String title,
    String matter,
    String department,
    List<String> offices,
    List<String> carriers,
    LocalDate effectiveFrom,
    LocalDate effectiveUntil,
    LocalDate publishedOn,
    String notice,
    BigDecimal staff,
    BigDecimal funds,
    String budgetLine,
    String training,
    ProposalVersion proposal,
    LocalDate meetingDate) {

  Transfer announcedBy(String notice) {
    return new Transfer(
        caseNumber,
        title,
        matter,
        department,
        offices,
        carriers,
        effectiveFrom,
        effectiveUntil,
        publishedOn,
        notice,
        staff,
        funds,
        budgetLine,
        training,
        proposal,
        meetingDate);
  }

  public boolean isTemporary() {
    return effectiveUntil != null;
  }
}
