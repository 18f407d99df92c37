package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * CHK-8: offices of one group are assessed by the same indicators, each of them once; an indicator
 * names no group without offices.
 */
final class GroupCheck implements SchemeCheck {
  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    var findings = new ArrayList<Finding>();
    for (int at = 0; at < draft.indicators().size(); at++) {
      var without = new TreeSet<>(draft.indicators().get(at).groups());
      without.removeAll(draft.groups());
      for (OfficeGroup group : without)
        findings.add(found(at, "groups", "没有街道属于“%s”，请改正适用分组".formatted(group.label())));
    }
    for (OfficeGroup group : draft.groups()) onceEach(draft, group, findings);
    return findings.stream().distinct().toList();
  }

  private static void onceEach(SchemeDraft draft, OfficeGroup group, List<Finding> findings) {
    Map<String, Integer> names = new HashMap<>();
    for (int at = 0; at < draft.indicators().size(); at++) {
      Indicator indicator = draft.indicators().get(at);
      Integer earlier = indicator.isFor(group) ? names.putIfAbsent(indicator.name(), at) : null;
      if (earlier != null)
        findings.add(
            found(
                at, "name", "“%s”与第 %d 项指标相同，同一分组只能考核一次".formatted(indicator.name(), earlier + 1)));
    }
  }

  private static Finding found(int at, String column, String sentence) {
    return Finding.at(at, column, "CHK-8", Finding.ASSESSMENT, sentence);
  }
}
