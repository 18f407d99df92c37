package cn.jiedao.assessment.appeal;

import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * An office's appeal as it was settled, or that it made none (Art. 20).
 *
 * @param caseNumber the annual assessment
 * @param filed step by which it was filed or waived; null where the term lapsed
 * @param decided step by which the panel decided; null where it did not
 */
public record Appeal(
    CaseNumber caseNumber,
    String office,
    AppealOutcome outcome,
    Integer filed,
    Integer decided,
    LocalDate settledOn) {}
