package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleSheetTest {
  private final PeopleSheetReader reader = new PeopleSheetReader();

  @Test
  void the_template_filled_in_is_read_as_appointments() {
    var file =
        Sheets.filled(
            List.of("gusu-justice.zhang", "张安", "gusu-justice", "局长", "是", "2026-07-01", ""));
    assertThat(reader.read(file))
        .containsExactly(
            new PeopleSheetReader.Line(
                2,
                new Appointment(
                    "gusu-justice.zhang",
                    "张安",
                    "gusu-justice",
                    true,
                    "局长",
                    LocalDate.of(2026, 7, 1),
                    null)));
  }

  @Test
  void an_address_may_be_given_and_a_sheet_from_before_there_were_any_is_read() {
    var with = List.of("a.b", "张安", "gusu-justice", "科员", "否", "2026-07-01", "", "a@gov.example");
    assertThat(reader.read(Sheets.filled(with)).get(0).appointment().email())
        .isEqualTo("a@gov.example");
    assertThat(
            reader.read(Sheets.withoutAddresses(with.subList(0, 7))).get(0).appointment().email())
        .isEmpty();
    assertThat(Addresses.objection("a@gov.example")).isEmpty();
    for (String wrong : List.of("a", "a@b", "a b@gov.example", "a@gov.example, c@gov.example"))
      assertThat(Addresses.objection(wrong)).as(wrong).isPresent();
  }

  @Test
  void every_fault_is_named_by_sheet_row_and_column() {
    var file =
        Sheets.filled(
            List.of("a.b", "张安", "gusu-justice", "局长", "对", "七月一日", ""),
            List.of("a.c", "李宁", "gusu-justice", "科员", "否", "2026-07-01", "2026-13-01"));
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOfSatisfying(
            PeopleRefused.class,
            refused ->
                assertThat(refused.objections())
                    .extracting(Objection::message)
                    .containsExactly(
                        "工作表“人员”第 2 行 E 列（负责人）：请填“是”或“否”",
                        "工作表“人员”第 2 行 F 列（任职开始日期）：“七月一日”不是日期，请按 2026-07-01 的格式填写",
                        "工作表“人员”第 3 行 G 列（任职最后一天）：“2026-13-01”不是日期，请按 2026-07-01 的格式填写"));
  }

  @Test
  void what_is_no_such_spreadsheet_is_refused() {
    assertThatThrownBy(() -> reader.read(new ByteArrayInputStream("no zip".getBytes())))
        .isInstanceOf(PeopleRefused.class)
        .hasMessageContaining("请使用下载的模板");
    assertThatThrownBy(() -> reader.read(Sheets.filled())).hasMessageContaining("没有任何人员");
  }
}
