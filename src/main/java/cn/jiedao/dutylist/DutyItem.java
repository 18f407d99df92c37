package cn.jiedao.dutylist;

import java.time.LocalDate;

/**
 * One item of the lists of offices.
 *
 * @param unit whose offices have it; null where those of every unit do
 * @param until first day on which it is no longer in force; null while nobody ended it
 * @param demo to be checked against the reference before use
 */
public record DutyItem(
    String code,
    String unit,
    DutyList list,
    String name,
    LocalDate from,
    LocalDate until,
    boolean demo,
    String reference) {

  /** As people choose it: QL-01 业主委员会备案（权力清单）. */
  public String label() {
    return code + " " + name + "（" + list.label() + "）";
  }

  public boolean isOf(String county) {
    return unit == null || unit.equals(county);
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
