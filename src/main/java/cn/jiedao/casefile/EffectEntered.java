package cn.jiedao.casefile;

import java.time.LocalDate;

/**
 * A legal effect of a case was entered in its register; told within the transaction by the module
 * of the article.
 *
 * @param register the noun of the law: {@code transfer}
 * @param from its first day
 * @param until its last day, null where none is set
 * @param notice number of the public notice, null where none is due
 */
public record EffectEntered(
    CaseNumber caseNumber,
    String register,
    String title,
    LocalDate from,
    LocalDate until,
    String notice) {}
