package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.LocalDate;
import java.util.List;

/**
 * The final results of a county's offices in a year (Art. 20).
 *
 * @param scheme case number of the scheme by which they were scored
 * @param notice number of the public notice
 */
public record AnnualResult(
    CaseNumber caseNumber,
    String unit,
    int year,
    CaseNumber scheme,
    LocalDate finalOn,
    String notice,
    ProposalVersion proposal,
    List<OfficeResult> offices) {}
