package cn.jiedao.assessment.scheme.check;

import static cn.jiedao.assessment.scheme.check.Schemed.OF_2025;
import static cn.jiedao.assessment.scheme.check.Schemed.OF_2026;
import static cn.jiedao.assessment.scheme.check.Schemed.OF_2027;
import static cn.jiedao.assessment.scheme.check.Schemed.against;
import static cn.jiedao.assessment.scheme.check.Schemed.asked;
import static cn.jiedao.assessment.scheme.check.Schemed.draft;
import static cn.jiedao.assessment.scheme.check.Schemed.first;
import static cn.jiedao.assessment.scheme.check.Schemed.indicator;
import static cn.jiedao.assessment.scheme.check.Schemed.investment;
import static cn.jiedao.assessment.scheme.check.Schemed.row;
import static cn.jiedao.assessment.scheme.check.Schemed.with;
import static cn.jiedao.assessment.scheme.check.Schemed.year;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.assessment.score.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scheme tests of the law's own example: which year passes, and what keeps one from passing.
 */
@Tag("INV-20-3")
class SchemeChecksTest {
  private static final SchemeDraft LAST = year(2025, OF_2025);
  private static final SchemeDraft THIS = year(2026, OF_2026);
  private static final Indicator BUSINESS = indicator(Dimension.ECONOMY, 2);

  private static void assertFound(List<Finding> findings, String check, String sentence) {
    assertThat(findings).as("%s", findings).hasSize(1);
    assertThat(findings.get(0).check()).isEqualTo(check);
    assertThat(findings.get(0).text()).contains(sentence);
  }

  @Test
  void the_weights_of_three_years_follow_each_other() {
    assertThat(against(LAST, THIS)).isEmpty();
    assertThat(against(THIS, year(2027, OF_2027))).isEmpty();
  }

  @Test
  void city_management_weighs_no_less_than_before() {
    var findings = against(LAST, year(2026, 15, 20, 15, 18, 15, 10, 5, 2));
    assertFound(findings, "CHK-2", "“城市管理”的权重 15 低于 2025 年度的 16");
    assertThat(findings.get(0).tendency()).isTrue();
    assertFound(
        against(LAST, year(2026, 15, 20, 18, 14, 15, 10, 5, 3)), "CHK-2", "“社会建设”的权重 14 低于");
  }

  @Test
  void city_management_and_society_together_rise_until_the_target_is_reached() {
    var findings = against(LAST, year(2026, 15, 22, 16, 15, 15, 10, 5, 2));
    assertFound(findings, "CHK-3", "权重合计 31，2025 年度为 31；达到目标 40 之前应当逐年提高");
    assertThat(findings.get(0).tendency()).isTrue();
    int[] reached = {15, 18, 22, 18, 10, 10, 5, 2};
    assertThat(against(year(2026, reached), year(2027, reached))).isEmpty();
  }

  @Test
  void nothing_new_attracts_investment_whatever_it_is_called() {
    var added = investment(BUSINESS, "802", "引进亿元项目数", 2, true);
    var findings = against(LAST, with(year(2026, 15, 20, 17, 16, 15, 10, 5, 0), adding(added)));
    assertThat(findings)
        .as("%s", findings)
        .isNotEmpty()
        .allMatch(one -> one.check().equals("CHK-5") && one.tendency())
        .anyMatch(one -> one.sentence().contains("“引进亿元项目数”是 2025 年度没有的"));
    var hidden = investment(BUSINESS, "802", "引进亿元项目数", 2, false);
    assertThat(against(LAST, with(year(2026, 15, 20, 17, 16, 15, 10, 5, 0), adding(hidden))))
        .anyMatch(one -> one.check().equals("CHK-5") && !one.tendency());
  }

  @Test
  void what_attracts_investment_weighs_no_more_than_before_and_nothing_in_built_up_areas() {
    SchemeDraft last = with(year(2025, 15, 20, 16, 15, 15, 8, 5, 3), adding(taxes(3)));
    assertThat(against(last, with(year(2026, 15, 20, 17, 16, 15, 10, 5, 0), adding(taxes(2)))))
        .isEmpty();
    assertFound(
        against(last, with(year(2026, 13, 20, 17, 16, 15, 10, 5, 0), adding(taxes(4)))),
        "CHK-5",
        "权重合计 4 高于 2025 年度的 3");
    var builtUp = draft(2026, Set.of(OfficeGroup.BUILT_UP), List.of());
    SchemeDraft draft =
        with(
            builtUp,
            none -> adding(taxes(3)).apply(year(2026, 15, 20, 17, 16, 15, 10, 4, 0).indicators()));
    assertThat(against(null, first(draft)))
        .anyMatch(one -> one.check().equals("CHK-5") && !one.tendency())
        .anyMatch(one -> one.sentence().contains("建成区街道不得考核"));
  }

  private static Indicator taxes(int weight) {
    return investment(BUSINESS, "803", "协税护税", weight, true);
  }

  private static UnaryOperator<List<Indicator>> adding(Indicator... added) {
    return indicators -> {
      var all = new ArrayList<>(indicators);
      all.addAll(List.of(added));
      return all;
    };
  }

  @Test
  @Tag("INV-20-4")
  void residents_are_asked_about_all_three_and_their_answer_weighs() {
    Indicator all = indicator(Dimension.SATISFACTION, 10);
    var two = adding(asked(all, "602", 5, Topic.LIVELIHOOD), asked(all, "603", 5, Topic.SERVICES));
    SchemeDraft without = year(2026, 15, 20, 17, 16, 15, 0, 5, 2);
    assertFound(against(LAST, with(without, two)), "CHK-4", "缺少“社会治理”");
    assertThat(against(LAST, year(2026, 15, 30, 17, 16, 15, 0, 5, 2)))
        .extracting(Finding::check)
        .containsOnly("CHK-4");
    assertFound(
        against(LAST, year(2026, 15, 23, 17, 16, 15, 7, 5, 2)), "CHK-4", "权重 7 低于 2025 年度的 8");
  }

  @Test
  @Tag("INV-20-2")
  void weights_sum_to_a_hundred_in_every_group() {
    assertFound(against(LAST, year(2026, 14, 20, 17, 16, 15, 10, 5, 2)), "CHK-1", "合计 99，应为 100");
    Indicator rural = row(row(indicator(Dimension.PARTY, 1), "groups", "涉农"), "code", "102");
    SchemeDraft two =
        draft(
            2026,
            Set.of(OfficeGroup.OLD_TOWN, OfficeGroup.RURAL),
            adding(row(rural, "name", "村级党组织")).apply(THIS.indicators()));
    assertFound(against(LAST, two), "CHK-1", "涉农街道：各项指标的权重合计 101");
  }

  @Test
  void in_the_first_year_nothing_is_compared() {
    SchemeDraft falling = year(2025, 15, 24, 15, 14, 15, 6, 5, 6);
    assertThat(against(LAST, first(falling))).isEmpty();
    assertThat(against(null, first(LAST))).isEmpty();
    assertThat(against(LAST, falling)).isNotEmpty();
  }

  @Test
  void offices_of_one_group_are_assessed_once_by_the_same_indicators() {
    assertFound(
        against(
            LAST, with(THIS, list -> adding(row(list.remove(0), "groups", "古城、涉农")).apply(list))),
        "CHK-8",
        "没有街道属于“涉农”");
    Indicator half = row(indicator(Dimension.PARTY, 15), "weight", "7.5");
    SchemeDraft twice =
        with(THIS, list -> adding(half, row(half, "code", "102")).apply(list.subList(1, 8)));
    assertFound(against(LAST, twice), "CHK-8", "“党的建设指标”与第 8 项指标相同");
  }

  @ParameterizedTest
  @Tag("INV-20-5")
  @CsvSource({
    "ZR-90, INV-20-5, “ZR-90 事项”在 2026-01-01 不在有效期",
    "ZR-77, INV-20-5, 没有编号为“ZR-77”的事项",
    "WZ-01, INV-20-5, 没有编号为“WZ-01”的事项",
    "'', INV-20-5, 没有引用清单事项",
    "'ZR-01、PH-01', INV-20-10, “PH-01 事项”是配合责任"
  })
  void an_indicator_cites_items_in_force_that_are_the_offices_own(
      String items, String check, String sentence) {
    assertFound(against(LAST, changed("items", items)), check, sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "code, 201, 编码“201”与第 1 项指标重复",
    "parameter, 零, 目标值应为大于零的数",
    "scorer, wuzhong-performance, “wuzhong-performance”不是本地区可以评分的部门",
    "scorer, '', 没有评分单位",
    "topic, services, 只有按满意度调查计分的指标才有调查题目",
    "name, 信访一票否决, 不得自行设置“一票否决”"
  })
  void an_indicator_can_be_scored(String column, String value, String sentence) {
    assertThat(against(LAST, changed(column, value)))
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .contains(sentence);
  }

  private static SchemeDraft changed(String column, String value) {
    return with(
        THIS,
        indicators -> {
          Indicator first = indicators.remove(0);
          indicators.add(row(first, column, value));
          return indicators;
        });
  }

  @Test
  void a_weight_is_positive_and_has_two_decimals_at_most() {
    assertThat(against(LAST, changed("weight", "0"))).anyMatch(isAbout("权重应大于 0"));
    assertThat(against(LAST, changed("weight", "15.001"))).anyMatch(isAbout("最多两位小数"));
  }

  private static Predicate<Finding> isAbout(String sentence) {
    return finding -> finding.sentence().contains(sentence);
  }
}
