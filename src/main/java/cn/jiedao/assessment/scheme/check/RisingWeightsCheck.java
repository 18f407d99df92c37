package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.OfficeGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Neither city management nor society weighs less than before (CHK-2), and together they weigh more
 * every year until the target is reached: 逐步提高 (CHK-3, Art. 20).
 */
final class RisingWeightsCheck implements SchemeCheck {
  private static final List<Dimension> RISING = List.of(Dimension.CITY, Dimension.SOCIETY);

  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    var findings = new ArrayList<Finding>();
    if (draft.firstYear() || around.previous().isEmpty()) return findings;
    SchemeDraft before = around.previous().get();
    for (OfficeGroup group : draft.groups())
      if (before.groups().contains(group)) {
        for (Dimension dimension : RISING) noLess(draft, before, group, dimension, findings);
        risesTogether(draft, before, group, findings);
      }
    return findings;
  }

  private static void noLess(
      SchemeDraft draft,
      SchemeDraft before,
      OfficeGroup group,
      Dimension dimension,
      List<Finding> findings) {
    BigDecimal now = draft.weight(group, dimension);
    BigDecimal then = before.weight(group, dimension);
    if (now.compareTo(then) < 0)
      findings.add(
          Finding.tendency(
              "CHK-2",
              Finding.WEIGHTS,
              "%s“%s”的权重 %s 低于 %d 年度的 %s，不得降低"
                  .formatted(
                      draft.prefix(group),
                      dimension.label(),
                      SchemeDraft.text(now),
                      before.year(),
                      SchemeDraft.text(then))));
  }

  private static void risesTogether(
      SchemeDraft draft, SchemeDraft before, OfficeGroup group, List<Finding> findings) {
    BigDecimal now = together(draft, group);
    BigDecimal then = together(before, group);
    boolean reached = then.compareTo(draft.target()) >= 0;
    if (!reached && now.compareTo(then) <= 0)
      findings.add(
          Finding.tendency(
              "CHK-3",
              Finding.WEIGHTS,
              "%s“城市管理”和“社会建设”的权重合计 %s，%d 年度为 %s；达到目标 %s 之前应当逐年提高"
                  .formatted(
                      draft.prefix(group),
                      SchemeDraft.text(now),
                      before.year(),
                      SchemeDraft.text(then),
                      SchemeDraft.text(draft.target()))));
  }

  private static BigDecimal together(SchemeDraft scheme, OfficeGroup group) {
    return scheme.weight(group, indicator -> RISING.contains(indicator.dimension()));
  }
}
