package cn.jiedao.assessment.score;

import static cn.jiedao.assessment.score.Example.entry;
import static cn.jiedao.assessment.score.Example.indicator;
import static cn.jiedao.assessment.score.Example.marks;
import static cn.jiedao.assessment.score.Example.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Art. 20: each score follows from its entry alone, and its reckoning can be read by the office.
 */
class ScoringTest {
  @Test
  @Tag("INV-20-4")
  void a_block_of_the_survey_counts_valid_answers_only() {
    assertThat(Scoring.block(Example.ANSWERS)).isEqualTo("84.90");
    var counts = new SurveyCounts(Map.of(Topic.LIVELIHOOD, Example.ANSWERS));
    assertThat(counts.valid(Topic.LIVELIHOOD)).isEqualTo(400);
    var block = SurveyScore.of(indicator(Formula.SURVEY, "", Topic.LIVELIHOOD), counts);
    assertThat(block.reckoning())
        .isEqualTo(
            "改善民生：（满意 210×100＋比较满意 120×80＋一般 50×60＋不太满意 12×30＋不满意 8×0）÷ 有效 400 = 84.90；不了解 20 份不计");
  }

  @Test
  void the_office_of_the_example_reaches_88_14_and_is_good() {
    OfficeScore office =
        Scoring.of("o", Example.SCHEME, Example.ENTRIES, Example.SURVEY, BigDecimal.ZERO);
    assertThat(office.scored().stream().map(Scored::score).map(Decimals::text))
        .containsExactly("92", "88", "85", "90", "87", "84.9", "95", "80");
    assertThat(office.total()).isEqualTo("88.14");
    assertThat(office.satisfaction()).isEqualTo("84.90");
    assertThat(Grades.of(List.of(office), Set.of(), number("0.30"))).containsEntry("o", Grade.GOOD);
    assertThat(office.scored().get(5).reckoning())
        .isEqualTo("改善民生 84.90（有效 400）、公共服务 84.90（有效 400）、社会治理 84.90（有效 400），三项平均 84.90");
  }

  @ParameterizedTest
  @CsvSource({
    "quantitative, 98, 96, 97.96, 实际值 96 ÷ 目标值 98 × 100 = 97.96",
    "quantitative, 98, 98, 100.00, '实际值 98 达到目标值 98，计 100'",
    "quantitative, 3, 2, 66.67, 实际值 2 ÷ 目标值 3 × 100 = 66.67",
    "quantitative, 80000, 1, 0.00, 实际值 1 ÷ 目标值 80000 × 100 = 0",
    "tiered, 95:100; 90:80; 0:60, 95, 100.00, '实际值 95 达到“95 及以上”一档，计 100'",
    "tiered, 95:100；90：80；0:60, 94.999, 80.00, '实际值 94.999 达到“90 及以上”一档，计 80'",
    "tiered, 95:100; 90:80, 89.9, 0.00, '实际值 89.9 低于最低一档，计 0'",
    "inverse, 5, 3, 85.00, 100 − 5 × 3 = 85",
    "inverse, 2.5, 41, 0.00, '100 − 2.5 × 41 小于零，计 0'"
  })
  void a_value_is_scored_by_the_formula_and_parameter_of_its_indicator(
      String formula, String parameter, String actual, String score, String reckoning) {
    Scored scored =
        Reckoning.of(
            indicator(Formula.of(formula).orElseThrow(), parameter, null),
            Entry.of("A", number(actual)));
    assertThat(scored.score()).isEqualTo(score);
    assertThat(scored.reckoning()).isEqualTo(reckoning);
  }

  @Test
  void experts_are_averaged_without_the_highest_and_the_lowest() {
    Scored scored =
        Reckoning.of(indicator(Formula.EXPERT, "", null), marks("A", 88, 70, 91, 90, 91));
    assertThat(scored.score()).isEqualTo("89.67");
    assertThat(scored.reckoning()).isEqualTo("评委评分 88、70、91、90、91，去掉一个最高分 91 和一个最低分 70，平均 89.67");
  }

  @Test
  void the_mean_of_the_blocks_is_rounded_once() {
    Map<Answer, Integer> one = Map.of(Answer.SATISFIED, 1, Answer.NOT, 19_999);
    var survey =
        new SurveyCounts(
            Map.of(
                Topic.LIVELIHOOD, one,
                Topic.SERVICES, one,
                Topic.GOVERNANCE, Map.of(Answer.NOT, 1)));
    assertThat(Scoring.block(one)).isEqualTo("0.01");
    assertThat(SurveyScore.satisfaction(survey))
        .as("(0.005 + 0.005 + 0) ÷ 3, which rounded blocks would make 0.01")
        .isEqualTo("0.00");
  }

  @Test
  void the_bonus_is_added_before_the_total_is_rounded_and_is_five_at_most() {
    OfficeScore office =
        Scoring.of("o", Example.SCHEME, Example.ENTRIES, Example.SURVEY, number("-1.5"));
    assertThat(office.total()).isEqualTo("86.64");
    assertThatThrownBy(
            () -> Scoring.of("o", Example.SCHEME, Example.ENTRIES, Example.SURVEY, number("5.01")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("o：加减分合计应在 -5 至 5 分之间，现为 5.01");
  }

  @Test
  void a_dimension_is_the_weighted_mean_of_its_indicators() {
    List<Indicator> two =
        List.of(
            Example.indicator("A", Dimension.CITY, "12"),
            Example.indicator("B", Dimension.CITY, "5"),
            Example.indicator("C", Dimension.ECONOMY, "0"));
    var entries =
        Map.of("A", entry("80"), "B", Entry.of("B", number("91")), "C", Entry.of("C", number("5")));
    OfficeScore office = Scoring.of("o", two, entries, Example.SURVEY, BigDecimal.ZERO);
    assertThat(office.byDimension())
        .as("(80 × 12 + 91 × 5) ÷ 17; what has no weight has no score")
        .containsExactly(Map.entry(Dimension.CITY, number("83.24")));
  }

  @Test
  void what_is_missing_is_named_and_never_scored() {
    var entries = new HashMap<>(Example.ENTRIES);
    entries.remove("C");
    assertThatThrownBy(
            () -> Scoring.of("o", Example.SCHEME, entries, Example.SURVEY, BigDecimal.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("o：指标 C（城市管理指标）尚未评定");
    var twoTopics = new HashMap<>(Example.SURVEY.counts());
    twoTopics.put(Topic.GOVERNANCE, Map.of(Answer.DONT_KNOW, 500));
    assertThat(Scoring.missing(Example.SCHEME, Example.ENTRIES, new SurveyCounts(twoTopics)))
        .contains("满意度调查“社会治理”没有有效问卷");
    assertThat(Scoring.missing(Example.SCHEME, Example.ENTRIES, Example.SURVEY)).isEmpty();
    Indicator blocks = Example.SCHEME.get(5);
    assertThat(Scoring.find(Example.SCHEME.get(2), null, Example.SURVEY)).isEmpty();
    assertThat(Scoring.find(blocks, null, new SurveyCounts(twoTopics))).isEmpty();
    assertThat(Scoring.find(blocks, null, Example.SURVEY).orElseThrow().score()).isEqualTo("84.90");
  }

  @Test
  void an_entry_that_does_not_suit_its_formula_is_refused_with_the_reason() {
    Indicator counted = indicator(Formula.INVERSE, "5", null);
    Indicator judged = indicator(Formula.EXPERT, "", null);
    assertThat(entry("-1").faultFor(counted)).contains("实际值不得小于零");
    assertThat(entry("1234567890123456").faultFor(counted).orElseThrow()).contains("15 位有效数字");
    assertThat(entry("1e300").faultFor(counted)).isPresent();
    assertThat(entry("1234567890123.45").faultFor(counted)).isEmpty();
    assertThat(new Entry("A", null, null).faultFor(counted)).contains("未填实际值");
    assertThat(marks("A", 80, 80, 80).faultFor(counted)).contains("按实际值计分，不填评委评分");
    assertThat(marks("A", 80, 80).faultFor(judged)).contains("评委评分不得少于 3 个");
    assertThat(marks("A", 80, 80, 101).faultFor(judged)).contains("评委评分应在 0 至 100 之间");
    assertThat(entry("1").faultFor(judged)).contains("由评委评分，不填实际值");
    assertThat(entry("1").faultFor(indicator(Formula.SURVEY, "", null))).contains("由满意度调查计算，不得填报");
    assertThat(marks("A", 80, 80, 100).faultFor(judged)).isEmpty();
  }
}
