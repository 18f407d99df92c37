package cn.jiedao.assessment.annual;

import cn.jiedao.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The assessment of a county's offices for a year (Art. 20).
 *
 * @param scheme case number of the scheme by which it scores
 * @param excellentQuota share of 优秀 among the offices at most, such as 0.30
 * @param offices codes of the offices assessed, as they were when it was opened
 */
public record Assessment(
    CaseNumber caseNumber,
    String unit,
    int year,
    CaseNumber scheme,
    LocalDate openedOn,
    BigDecimal excellentQuota,
    List<String> offices) {}
