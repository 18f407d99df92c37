package cn.jiedao.assessment.score;

import static cn.jiedao.assessment.score.Example.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An indicator is the same in the form, in the sheet and in the reckoning. */
class IndicatorTest {
  private static final Map<String, Object> ROW =
      Map.ofEntries(
          Map.entry("code", "C1"),
          Map.entry("dimension", "城市管理"),
          Map.entry("name", "垃圾分类"),
          Map.entry("weight", 7.50),
          Map.entry("formula", "tiered"),
          Map.entry("parameter", "95:100; 0:60"),
          Map.entry("scorer", "wuzhong-urban-management"),
          Map.entry("evidence", "检查记录"),
          Map.entry("items", "Q-01、 Q-02,Q-01"),
          Map.entry("groups", List.of("rural", "builtUp")),
          Map.entry("investment", "no"));

  @Test
  void a_line_is_read_by_codes_or_labels_and_written_back_by_codes() {
    Indicator read = Indicator.of(ROW);
    assertThat(read)
        .isEqualTo(
            new Indicator(
                "C1",
                Dimension.CITY,
                "垃圾分类",
                number("7.5"),
                Formula.TIERED,
                "95:100; 0:60",
                "wuzhong-urban-management",
                "检查记录",
                List.of("Q-01", "Q-02"),
                Set.of(OfficeGroup.BUILT_UP, OfficeGroup.RURAL),
                false,
                null));
    assertThat(read.isFor(OfficeGroup.OLD_TOWN)).isFalse();
    assertThat(read.row())
        .containsEntry("dimension", "city")
        .containsEntry("groups", List.of("builtUp", "rural"))
        .doesNotContainKey("topic");
    assertThat(Indicator.of(read.row())).isEqualTo(read);
    assertThat(Example.SCHEME).allMatch(one -> Indicator.of(one.row()).row().equals(one.row()));
  }

  @ParameterizedTest
  @CsvSource({
    "code, , 未填指标编号",
    "dimension, 招商, 一级指标不能是“招商”",
    "weight, 十, 权重不能是“十”",
    "weight, =1+1, 权重不能是“=1+1”",
    "formula, '', 未填计分方法",
    "groups, 山区, 适用街道类型不能是“山区”",
    "topic, 治安, 调查题目不能是“治安”"
  })
  void what_cannot_be_read_is_said(String key, String value, String sentence) {
    var row = new HashMap<String, Object>(ROW);
    row.put(key, value);
    assertThatThrownBy(() -> Indicator.of(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "QUANTITATIVE, 0, 目标值应为大于零的数",
    "QUANTITATIVE, , 目标值应为大于零的数",
    "INVERSE, -1, 每件扣分应为大于零的数",
    "TIERED, 95-100, 分档应写作“95:100; 90:80; 0:60”的样子",
    "TIERED, 95:100; 90, 分档应写作“95:100; 90:80; 0:60”的样子",
    "TIERED, 95:101, 各档得分应在 0 至 100 之间",
    "TIERED, 90:80; 95:100, '各档的下限应从高到低排列，不得重复'",
    "TIERED, 95:80; 90:81, 较低一档的得分不得高于较高一档",
    "EXPERT, 5, '评委评分不需要参数，请留空'",
    "SURVEY, x, '满意度调查不需要参数，请留空'"
  })
  void a_parameter_that_its_formula_cannot_use_is_said(
      Formula formula, String parameter, String sentence) {
    assertThat(formula.faultOf(parameter)).contains(sentence);
  }

  @Test
  void parameters_that_can_be_used_have_no_fault() {
    assertThat(Formula.QUANTITATIVE.faultOf("98.5")).isEmpty();
    assertThat(Formula.INVERSE.faultOf("5")).isEmpty();
    assertThat(Formula.TIERED.faultOf("95:100；90：80；0:60")).isEmpty();
    assertThat(Formula.EXPERT.faultOf(null)).isEmpty();
    assertThat(Formula.SURVEY.faultOf(" ")).isEmpty();
  }
}
