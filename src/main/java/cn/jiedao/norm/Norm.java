package cn.jiedao.norm;

import java.time.LocalDate;

/**
 * An article that a department may rest on.
 *
 * @param permitsDelegation to a subdistrict office
 * @param until first day on which it is no longer in force; null while nobody repealed it
 * @param demo to be checked against the reference before use
 */
public record Norm(
    String code,
    String title,
    NormLevel level,
    String article,
    String quote,
    boolean permitsDelegation,
    LocalDate from,
    LocalDate until,
    boolean demo,
    String reference) {

  /** As people cite it: 《社会救助暂行办法》第四十八条. */
  public String citation() {
    return title.contains("《") ? title : "《" + title + "》" + article;
  }

  /** With its level, as people choose it. */
  public String label() {
    return citation() + "（" + level.label() + "）";
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** Whether a delegation to an office may rest on it on a day (INV-13-1). */
  public boolean mayBaseDelegation(LocalDate day) {
    return level.mayBaseDelegation() && permitsDelegation && isValidOn(day);
  }
}
