package cn.jiedao.organization.register;

import java.math.BigDecimal;

/**
 * What a decision says of the office it founds or changes; what it leaves open (null) stays as it
 * was, or as the offices had it in common that the new one is made of.
 *
 * @param legalParent null for the unit itself
 * @param managingBody who manages it for the unit (代管), in words
 */
public record OfficeDetails(
    String legalParent,
    String managingBody,
    String seat,
    String phone,
    BigDecimal area,
    Integer registeredPopulation,
    Integer residentPopulation) {
  public static final OfficeDetails NONE =
      new OfficeDetails(null, null, null, null, null, null, null);
}
