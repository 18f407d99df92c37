package cn.jiedao.assessment.scheme.check;

import java.math.BigDecimal;
import java.util.List;

/** CHK-1: the weights of every group sum to 100 (INV-20-2). */
final class SumCheck implements SchemeCheck {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    return draft.groups().stream()
        .filter(group -> draft.weight(group, indicator -> true).compareTo(WHOLE) != 0)
        .map(
            group ->
                Finding.ofTheWhole(
                    "CHK-1",
                    Finding.ASSESSMENT,
                    "%s各项指标的权重合计 %s，应为 100"
                        .formatted(
                            draft.prefix(group),
                            SchemeDraft.text(draft.weight(group, indicator -> true)))))
        .toList();
  }
}
