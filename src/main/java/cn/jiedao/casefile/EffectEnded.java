package cn.jiedao.casefile;

import java.time.LocalDate;

/**
 * A legal effect is over; told within the transaction that enters its end.
 *
 * @param register the noun of the law: {@code transfer}
 * @param on its last day
 * @param notice number of the public notice, null where none is due
 */
public record EffectEnded(
    CaseNumber caseNumber,
    String register,
    String title,
    LocalDate on,
    String reason,
    String notice) {}
