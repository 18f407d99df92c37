package cn.jiedao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormContractTest {
  private static final OptionSource OFFICES =
      name -> List.of(new Option("gusu-pingjiang", "平江街道"), new Option("gusu-jinchang", "金阊街道"));

  private final FormContract form =
      FormContract.parse(
          """
          {"id": "trial", "type": "default", "components": [
            {"type": "text", "text": "请依据第十二条办理"},
            {"type": "textfield", "key": "title", "label": "事项名称", "readonly": true},
            {"type": "radio", "key": "decision", "label": "决定", "properties": {"routes": "yes"},
             "validate": {"required": true},
             "values": [{"value": "approved", "label": "同意"}, {"value": "rejected", "label": "不同意"}]},
            {"type": "textarea", "key": "reason", "label": "理由", "validate": {"required": true, "minLength": 5},
             "conditional": {"hide": "=decision != \\"rejected\\""}},
            {"type": "number", "key": "funds", "label": "经费", "decimalDigits": 2, "validate": {"min": 0}},
            {"type": "datetime", "subtype": "date", "key": "date", "dateLabel": "会议日期"},
            {"type": "textfield", "key": "docNumber", "label": "文号", "description": "如 苏府复〔2021〕104号",
             "validate": {"pattern": "^[\\u4e00-\\u9fa5]{2,14}〔(19|20)\\\\d{2}〕\\\\d{1,5}号$"}},
            {"type": "checklist", "key": "offices", "label": "涉及街道", "properties": {"options": "offices"}}
          ]}
          """
              .getBytes(StandardCharsets.UTF_8));

  private List<String> complaints(Map<String, Object> answers) {
    return form.check(answers, Map.of("title", "巡查"), OFFICES).violations().stream()
        .map(Violation::message)
        .toList();
  }

  @Test
  void takes_declared_answers_and_drops_read_only_ones_that_come_back_unchanged() {
    var checked =
        form.check(
            Map.of("title", "巡查", "decision", "approved", "offices", List.of("gusu-jinchang")),
            Map.of("title", "巡查"),
            OFFICES);
    assertThat(checked.violations()).isEmpty();
    assertThat(checked.answers())
        .isEqualTo(Map.of("decision", "approved", "offices", List.of("gusu-jinchang")));
  }

  @Test
  void a_field_to_be_filled_in_may_first_show_a_fact() {
    var form =
        FormContract.parse(
            """
            {"id": "trial", "components": [
              {"type": "textarea", "key": "opinion", "label": "意见", "properties": {"prefill": "lastOpinion"}},
              {"type": "textarea", "key": "reason", "label": "理由"}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(form.prefilled()).isEqualTo(Map.of("opinion", "lastOpinion"));
    assertThat(form.reads()).contains("opinion", "lastOpinion");
    assertThat(form.editable()).containsExactlyInAnyOrder("opinion", "reason");
  }

  @Test
  void of_what_a_form_shows_only_conditions_and_fields_that_may_be_fixed_take_part_in_the_check() {
    var form =
        FormContract.parse(
            """
            {"id": "trial", "components": [
              {"type": "text", "text": "{{score}} 分"},
              {"type": "group", "conditional": {"hide": "=stage != \\"final\\""}, "components": [
                {"type": "textarea", "key": "summary", "label": "情况", "disabled": true},
                {"type": "number", "key": "points", "label": "分数", "validate": {"max": "=limit"},
                 "properties": {"prefill": "draft"}}]},
              {"type": "textarea", "key": "note", "label": "说明", "readonly": "=stage = \\"final\\"",
               "properties": {"prefill": "lastNote"}}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(form.judging(Set.of("points"))).containsExactlyInAnyOrder("stage", "limit");
    assertThat(form.judging(Set.of("stage", "note", "summary")))
        .containsExactlyInAnyOrder("limit", "summary", "note", "lastNote");
  }

  @Test
  void a_read_only_list_of_nothing_may_come_back_empty() {
    var answers = Map.<String, Object>of("title", List.of(), "decision", "approved");
    assertThat(form.check(answers, Map.of(), OFFICES).violations()).isEmpty();
  }

  @Test
  void tells_all_violations_at_once_in_words_an_officer_reads() {
    assertThat(complaints(Map.of("title", "改名", "funds", -1, "extra", "x")))
        .containsExactlyInAnyOrder(
            "表单中没有字段「extra」，请勿提交", "「事项名称」为只读内容，不能修改", "「决定」不能为空", "「经费」不能小于 0");
  }

  @Test
  void a_field_hidden_by_its_condition_is_neither_required_nor_accepted() {
    assertThat(complaints(Map.of("decision", "approved"))).isEmpty();
    assertThat(complaints(Map.of("decision", "approved", "reason", "不需要理由")))
        .containsExactly("「理由」在当前情形下不需要填写，请清空");
    assertThat(complaints(Map.of("decision", "approved", "reason", ""))).isEmpty();
    assertThat(complaints(Map.of("decision", "rejected"))).containsExactly("「理由」不能为空");
    assertThat(complaints(Map.of("decision", "rejected", "reason", "太短")))
        .containsExactly("「理由」至少填写 5 个字");
  }

  @Test
  void an_empty_optional_field_may_come_as_null() {
    var answers = new HashMap<String, Object>(Map.of("decision", "approved"));
    answers.put("funds", null);
    answers.put("docNumber", "");
    assertThat(complaints(answers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-13-01, 「会议日期」不是有效的日期，请按 2026-11-25 的格式填写",
    "docNumber, 苏府复2021-104号, 「文号」格式不正确（如 苏府复〔2021〕104号）",
    "decision, maybe, 「决定」所选的值不在可选范围内",
    "funds, abc, 「经费」应为数字",
    "funds, 1.234, 「经费」最多保留 2 位小数",
    "offices, gusu-pingjiang, 「涉及街道」所选的值不在可选范围内",
  })
  void refuses_wrong_values(String field, String value, String message) {
    var answers = new HashMap<String, Object>(Map.of("decision", "approved"));
    answers.put(field, value);
    assertThat(complaints(answers)).containsExactly(message);
  }

  @Test
  void refuses_characters_that_cannot_be_stored() {
    assertThat(complaints(Map.of("decision", "rejected", "reason", "一二三四五\0")))
        .containsExactly("「理由」含有不能保存的字符，请删除后重新输入");
    assertThat(complaints(Map.of("decision", "rejected", "reason", "一二三四五\ud800")))
        .containsExactly("「理由」含有不能保存的字符，请删除后重新输入");
  }

  @Test
  void is_served_with_its_choices_filled_and_read_by_their_labels() {
    assertThat(new String(form.served(OFFICES, Optional.of("案号 ZR")), StandardCharsets.UTF_8))
        .contains("平江街道", "案号 ZR");
    assertThat(
            form.read(
                Map.of("offices", List.of("gusu-pingjiang"), "decision", "rejected"), OFFICES))
        .containsExactly(new Line("决定", "不同意"), new Line("涉及街道", "平江街道"));
    assertThat(form.routes()).containsExactly("decision");
  }
}
