package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 二级指标 of a scheme (Art. 20).
 *
 * @param parameter the formula's target, tiers or k; empty if it has none
 * @param scorer code of the organization that verifies it; empty where a survey is counted
 * @param items codes of the duty items cited (INV-20-5)
 * @param groups of offices assessed by it; empty for all
 * @param investment whether it is about 招商引资 or 协税护税 (CHK-5)
 * @param topic of the survey; null for all three
 */
public record Indicator(
    String code,
    Dimension dimension,
    String name,
    BigDecimal weight,
    Formula formula,
    String parameter,
    String scorer,
    String evidence,
    List<String> items,
    Set<OfficeGroup> groups,
    boolean investment,
    Topic topic) {
  public Indicator {
    weight = Decimals.plain(weight);
    items = List.copyOf(items);
    groups = Set.copyOf(groups);
  }

  /**
   * Reads one line of the scheme's form or sheet; its values are codes or labels, items and groups
   * a list or separated by commas.
   *
   * @throws IllegalArgumentException with a sentence for who drafts the scheme
   */
  public static Indicator of(Map<String, ?> row) {
    return new IndicatorRow(row).indicator();
  }

  /** The same line again, as the form takes it: what is not given has no key. */
  public Map<String, Object> row() {
    return IndicatorRow.of(this);
  }

  public boolean isFor(OfficeGroup group) {
    return groups.isEmpty() || groups.contains(group);
  }
}
