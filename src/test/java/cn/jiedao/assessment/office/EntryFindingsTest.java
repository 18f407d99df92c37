package cn.jiedao.assessment.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.assessment.score.Entry;
import cn.jiedao.assessment.score.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryFindingsTest {
  private static final Indicator RATE = indicator("SERVICES-1", "quantitative", "95");
  private static final Indicator EXPERTS = indicator("CITY-1", "expert", "");

  private static Indicator indicator(String code, String formula, String parameter) {
    return Indicator.of(
        Map.of(
            "code",
            code,
            "dimension",
            "services",
            "name",
            "即办率",
            "weight",
            10,
            "formula",
            formula,
            "parameter",
            parameter,
            "scorer",
            "wujiang-civil-affairs",
            "investment",
            "no"));
  }

  private static List<String> findings(Object... lines) {
    return EntryFindings.ofAll(List.of(RATE, EXPERTS), List.of(lines));
  }

  @Test
  void every_indicator_of_the_department_is_scored_once_and_no_other() {
    assertThat(
            findings(
                Map.of("indicator", "SERVICES-1", "actual", 95),
                Map.of("indicator", "CITY-1", "marks", "90、88.5，92")))
        .isEmpty();
    assertThat(findings(Map.of("indicator", "SERVICES-1", "actual", 95)))
        .containsExactly("指标 CITY-1（即办率）没有填写，不能缺项");
    assertThat(
            findings(
                Map.of("indicator", "SERVICES-1", "actual", 95),
                Map.of("indicator", "SERVICES-1", "actual", 96),
                Map.of("indicator", "PARTY-9", "actual", 1)))
        .containsExactly("指标 SERVICES-1 填写了两次", "指标 PARTY-9 不在可以填写的指标中，请核对编号");
  }

  @Test
  void a_value_is_one_that_the_formula_can_take() {
    assertThat(
            findings(
                Map.of("indicator", "SERVICES-1", "marks", "90、80、70"),
                Map.of("indicator", "CITY-1", "marks", "90、101、70")))
        .hasSize(2)
        .allMatch(finding -> finding.startsWith("指标 "));
    for (String mark : List.of("九十", "９０", "9e1", "+90"))
      assertThat(findings(Map.of("indicator", "CITY-1", "marks", "88、" + mark + "、90")))
          .as("what the database does not read as this number")
          .containsExactly("指标 CITY-1 的“" + mark + "”不是数字，请用半角数字填写，多位评委的分数请用顿号隔开");
  }

  @Test
  void marks_are_read_with_any_sign_between_them() {
    var row =
        EntryRow.of(
                List.of(Map.of("indicator", "CITY-1", "marks", " 90, 88.5；92 ", "reason", "误登")))
            .get(0);
    assertThat(row.entry())
        .isEqualTo(
            new Entry(
                "CITY-1",
                null,
                List.of(new BigDecimal("90"), new BigDecimal("88.5"), new BigDecimal("92"))));
    assertThat(row.remark()).isEqualTo("误登");
    assertThat(EntryRow.text(row.entry())).isEqualTo("评委 90、88.5、92");
  }
}
