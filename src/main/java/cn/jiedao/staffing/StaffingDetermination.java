package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The bodies and posts of an office, from a day on (Art. 5).
 *
 * @param until the first day on which it no longer binds; null as long as it does
 * @param decidedBy code of the county's staffing authority
 * @param decisionNumber its 文号
 * @param economyIndicator {@code gdp} or {@code revenue}, whose amount is in 亿元
 * @param administrative 行政编制
 * @param institution 事业编制
 * @param leadership 领导职数
 * @param deviationReason why it leaves the recommended bands; null where it does not
 * @param notice number of the public notice
 */
public record StaffingDetermination(
    CaseNumber caseNumber,
    String office,
    LocalDate from,
    LocalDate until,
    String decidedBy,
    String decisionNumber,
    LocalDate decidedOn,
    BigDecimal area,
    int residentPopulation,
    String economyIndicator,
    BigDecimal economyAmount,
    int administrative,
    int institution,
    int leadership,
    String deviationReason,
    Reasons reasons,
    LocalDate publishedOn,
    String notice,
    ProposalVersion proposal,
    List<OfficeBody> bodies) {

  /** What the bodies and posts are for, and how they follow the three principles. */
  public record Reasons(
      String workNeeds, String streamlined, String coordinated, String efficient) {}
}
