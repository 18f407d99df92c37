package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.assessment.score.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CHK-4: residents' satisfaction has weight, in all three things they are asked about, and no less
 * than before (Art. 20, INV-20-4).
 */
final class SatisfactionCheck implements SchemeCheck {
  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    var findings = new ArrayList<Finding>();
    for (OfficeGroup group : draft.groups()) {
      BigDecimal now = draft.weight(group, Dimension.SATISFACTION);
      Set<Topic> missing = missing(draft, group);
      if (now.signum() <= 0)
        findings.add(found("%s“居民满意度”没有权重，必须大于 0".formatted(draft.prefix(group))));
      else if (!missing.isEmpty())
        findings.add(
            found(
                "%s居民满意度的调查缺少“%s”，改善民生、公共服务、社会治理三项都要有"
                    .formatted(draft.prefix(group), labels(missing))));
      around
          .previous()
          .filter(before -> !draft.firstYear() && before.groups().contains(group))
          .filter(before -> now.compareTo(before.weight(group, Dimension.SATISFACTION)) < 0)
          .ifPresent(before -> findings.add(less(draft, before, group)));
    }
    return findings;
  }

  private static Finding less(SchemeDraft draft, SchemeDraft before, OfficeGroup group) {
    return found(
        "%s“居民满意度”的权重 %s 低于 %d 年度的 %s，不得降低"
            .formatted(
                draft.prefix(group),
                SchemeDraft.text(draft.weight(group, Dimension.SATISFACTION)),
                before.year(),
                SchemeDraft.text(before.weight(group, Dimension.SATISFACTION))));
  }

  private static Set<Topic> missing(SchemeDraft draft, OfficeGroup group) {
    Set<Topic> missing = EnumSet.allOf(Topic.class);
    for (Indicator indicator : draft.indicators())
      if (indicator.isFor(group)
          && indicator.dimension() == Dimension.SATISFACTION
          && indicator.formula() == Formula.SURVEY
          && indicator.weight().signum() > 0)
        if (indicator.topic() == null) missing.clear();
        else missing.remove(indicator.topic());
    return missing;
  }

  private static String labels(Set<Topic> topics) {
    return topics.stream().map(Topic::label).collect(Collectors.joining("、"));
  }

  private static Finding found(String sentence) {
    return Finding.ofTheWhole("CHK-4", Finding.WEIGHTS, sentence);
  }
}
