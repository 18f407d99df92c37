package cn.jiedao.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveySheetTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 15);

  private final SurveyFaults faults = new SurveyFaults();
  private final SurveySheet sheet =
      new SurveySheet(Map.of("平江街道", "pingjiang", "pingjiang", "pingjiang"), FIRST, LAST, faults);

  @Test
  void an_answer_is_read_by_names_and_by_codes() {
    assertThat(judge("卷-01", "平江街道", "公共服务", "比较满意", "2026年12月5日"))
        .isEqualTo(judge("卷-01", "pingjiang", "services", "fairly", "2026-12-05"))
        .isEqualTo(
            new SurveyAnswer(
                7, "卷-01", "pingjiang", Topic.SERVICES, Answer.FAIRLY, LocalDate.of(2026, 12, 5)));
    assertThat(faults.number()).isZero();
  }

  @Test
  void whatever_is_wrong_is_told_with_row_and_column() {
    judge("13812345678", "虎丘街道", "卫生", "很满意", "2025-12-31", "张三");
    judge("320508199001011234", "=B2", "", "满意", "2027-01-16");
    assertThat(judge("a b", "平江街道", "公共服务", "满意", "昨天").names()).isFalse();
    assertThat(faults.listed().stream().map(SurveyFault::sentence))
        .containsExactly(
            "第 7 行：F 列不应有内容，只收五列，不收集个人信息",
            "第 7 行 A 列（问卷编号）：像是手机号码或者身份证号码，请改用不能识别个人的编号",
            "第 7 行 B 列（街道）：“虎丘街道”不是本次考核的街道",
            "第 7 行 C 列（题目）：“卫生”不是题目，请填改善民生、公共服务或者社会治理",
            "第 7 行 D 列（回答）：“很满意”不是回答选项，请填满意、比较满意、一般、不太满意、不满意或者不了解",
            "第 7 行 E 列（日期）：2025-12-31 不在调查期间（2026-01-01 至 2027-01-15）",
            "第 7 行 A 列（问卷编号）：像是手机号码或者身份证号码，请改用不能识别个人的编号",
            "第 7 行 B 列（街道）：不能使用公式，请填写文字",
            "第 7 行 C 列（题目）：不能为空",
            "第 7 行 E 列（日期）：2027-01-16 不在调查期间（2026-01-01 至 2027-01-15）",
            "第 7 行 A 列（问卷编号）：只能用汉字、字母、数字、“-”和“_”，最多 40 个字",
            "第 7 行 E 列（日期）：“昨天”不是日期，请按 2026-07-01 的格式填写");
  }

  @Test
  void the_first_faults_are_listed_and_all_are_counted() {
    for (int i = 0; i < 150; i++) judge("", "平江街道", "公共服务", "满意", "2026-12-05");
    faults.merge(List.of(new SurveyFault(1, SurveyColumn.QUESTIONNAIRE, "重复")), 600);
    for (int i = 0; i < 100; i++) judge("", "平江街道", "公共服务", "满意", "2026-12-05");
    assertThat(faults.number()).isEqualTo(850);
    assertThat(faults.listed()).hasSize(200);
    assertThat(faults.listed().get(0).what()).isEqualTo("重复");
  }

  @Test
  void four_hundred_answers_are_off_by_five_points_at_most() {
    assertThat(SurveyReport.margin(400)).isEqualTo(new BigDecimal("4.9"));
    assertThat(SurveyReport.margin(100)).isEqualTo(new BigDecimal("9.8"));
    assertThat(SurveyReport.margin(0)).isEqualTo(BigDecimal.valueOf(100));
  }

  private SurveyAnswer judge(String... cells) {
    return sheet.judge(new Row(7, List.of(cells)));
  }
}
