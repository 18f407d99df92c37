package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.dutylist.DutyItem;
import cn.jiedao.dutylist.DutyList;
import java.util.ArrayList;
import java.util.List;

/**
 * An indicator cites items of the lists in force (INV-20-5), and none for which others are
 * answerable (INV-20-10). What residents are asked rests on all of them.
 */
final class ItemCheck implements SchemeCheck {
  private static final String COLUMN = "items";

  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    var findings = new ArrayList<Finding>();
    for (int at = 0; at < draft.indicators().size(); at++) {
      Indicator indicator = draft.indicators().get(at);
      if (indicator.items().isEmpty() && indicator.formula() != Formula.SURVEY)
        findings.add(inForce(at, "没有引用清单事项，请填写街道清单中的事项编号"));
      for (String code : indicator.items()) cited(draft, around, at, code, findings);
    }
    return findings;
  }

  private static void cited(
      SchemeDraft draft, Surroundings around, int at, String code, List<Finding> findings) {
    DutyItem item = around.items().get(code);
    if (item == null || !item.isOf(draft.unit()))
      findings.add(inForce(at, "街道清单中没有编号为“%s”的事项".formatted(code)));
    else if (!item.isInForceOn(around.day()))
      findings.add(
          inForce(at, "“%s %s”在 %s 不在有效期，不能引用".formatted(code, item.name(), around.day())));
    else if (item.list() == DutyList.COOPERATION)
      findings.add(
          Finding.at(
              at,
              COLUMN,
              "INV-20-10",
              Finding.LISTS,
              "“%s %s”是配合责任，由主管部门负主责，不能列为街道的考核指标".formatted(code, item.name())));
  }

  private static Finding inForce(int at, String sentence) {
    return Finding.at(at, COLUMN, "INV-20-5", Finding.LISTS, sentence);
  }
}
