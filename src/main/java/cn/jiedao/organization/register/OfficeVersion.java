package cn.jiedao.organization.register;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an office was, from a day until the day before another.
 *
 * @param name without the unit's: 沧浪街道办事处
 * @param legalParent the unit it legally belongs to
 * @param managedBy the unit that manages it, which differs where it is managed for another (代管)
 * @param managingBody a body without a code of its own that manages it; null where there is none
 * @param until the first day on which it was no longer so; null as long as it is
 * @param changeCase the case that made it so; null in the first data set
 */
public record OfficeVersion(
    String office,
    String name,
    String shortName,
    String legalParent,
    String managedBy,
    String managingBody,
    String seat,
    String phone,
    BigDecimal area,
    Integer registeredPopulation,
    Integer residentPopulation,
    LocalDate from,
    LocalDate until,
    String changeCase) {

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
