package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CHK-5: attracting investment and helping to collect taxes weigh no more than before, no such
 * indicator is new, and in built-up areas there is none (Art. 8, INV-8-2 to INV-8-4). What an
 * indicator is called counts as much as how it is marked.
 */
final class InvestmentCheck implements SchemeCheck {
  private static final String CHECK = "CHK-5";
  private static final Pattern WORDS =
      Pattern.compile("招商|引资|协税|护税|税收|(引进|签约|落地|到账).*(项目|资金|外资)|亿元.*项目|项目.*亿元");

  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    var findings = new ArrayList<Finding>();
    unmarked(draft, findings);
    if (draft.groups().contains(OfficeGroup.BUILT_UP)) noneInBuiltUpAreas(draft, findings);
    if (draft.firstYear() || around.previous().isEmpty()) return findings;
    SchemeDraft before = around.previous().get();
    noneIsNew(draft, before, findings);
    for (OfficeGroup group : draft.groups())
      if (before.groups().contains(group)) noMore(draft, before, group, findings);
    return findings;
  }

  private static boolean attracts(Indicator indicator) {
    return indicator.investment() || WORDS.matcher(indicator.name()).find();
  }

  private static void unmarked(SchemeDraft draft, List<Finding> findings) {
    for (int at = 0; at < draft.indicators().size(); at++) {
      Indicator indicator = draft.indicators().get(at);
      if (attracts(indicator) && !indicator.investment())
        findings.add(
            Finding.at(
                at,
                "investment",
                CHECK,
                Finding.FUNCTIONS,
                "“%s”属于招商引资、协税护税，请标为“是”".formatted(indicator.name())));
    }
  }

  private static void noneInBuiltUpAreas(SchemeDraft draft, List<Finding> findings) {
    for (int at = 0; at < draft.indicators().size(); at++) {
      Indicator indicator = draft.indicators().get(at);
      if (attracts(indicator) && indicator.isFor(OfficeGroup.BUILT_UP))
        findings.add(
            Finding.at(
                at,
                "groups",
                CHECK,
                Finding.FUNCTIONS,
                "“%s”属于招商引资、协税护税，建成区街道不得考核，请删去或者改为只适用于其他分组".formatted(indicator.name())));
    }
  }

  private static void noneIsNew(SchemeDraft draft, SchemeDraft before, List<Finding> findings) {
    for (int at = 0; at < draft.indicators().size(); at++) {
      Indicator indicator = draft.indicators().get(at);
      boolean known =
          before.indicators().stream()
              .anyMatch(one -> attracts(one) && one.name().equals(indicator.name()));
      if (attracts(indicator) && !known)
        findings.add(
            new Finding(
                CHECK,
                Finding.FUNCTIONS,
                "“%s”是 %d 年度没有的招商引资、协税护税指标，不得新增".formatted(indicator.name(), before.year()),
                true,
                new Finding.Place(at, "name")));
    }
  }

  private static void noMore(
      SchemeDraft draft, SchemeDraft before, OfficeGroup group, List<Finding> findings) {
    BigDecimal now = draft.weight(group, InvestmentCheck::attracts);
    BigDecimal then = before.weight(group, InvestmentCheck::attracts);
    if (now.compareTo(then) > 0)
      findings.add(
          Finding.tendency(
              CHECK,
              Finding.FUNCTIONS,
              "%s招商引资、协税护税指标的权重合计 %s 高于 %d 年度的 %s，不得提高"
                  .formatted(
                      draft.prefix(group),
                      SchemeDraft.text(now),
                      before.year(),
                      SchemeDraft.text(then))));
  }
}
