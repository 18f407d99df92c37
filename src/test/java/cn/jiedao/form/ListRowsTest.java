package cn.jiedao.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListRowsTest {
  private static final OptionSource NO_OPTIONS = name -> List.of();

  private final FormContract form = read();

  private static FormContract read() {
    try {
      return FormContract.parse(Files.readAllBytes(Path.of("src/test/resources/forms/list.form")));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private List<String> complaints(Object rows) {
    return form.check(Map.of("items", rows), Map.of(), NO_OPTIONS).violations().stream()
        .map(Violation::message)
        .toList();
  }

  @Test
  void rows_are_read_under_the_labels_of_their_columns() {
    List<Map<String, Object>> rows =
        List.of(Map.of("item", "购买设备", "amount", 12.5), Map.of("amount", 3));
    var columns = List.of(new Line.Column("项目", false), new Line.Column("金额（万元）", true));
    assertThat(form.read(Map.of("items", rows), NO_OPTIONS))
        .containsExactly(
            new Line(
                "经费明细",
                "项目 购买设备，金额（万元） 12.5；金额（万元） 3",
                new Line.Table(columns, List.of(List.of("购买设备", "12.5"), List.of("", "3")))));
  }

  @Test
  void a_column_that_no_row_fills_in_is_left_out() {
    Line read = form.read(Map.of("items", List.of(Map.of("amount", 3))), NO_OPTIONS).get(0);
    assertThat(read.table().columns()).extracting(Line.Column::label).containsExactly("金额（万元）");
  }

  @Test
  void every_row_is_shown_since_each_may_have_to_be_filled_in() {
    assertThat(new String(form.served(NO_OPTIONS, Optional.empty()), UTF_8))
        .contains("\"disableCollapse\":true");
  }

  @Test
  void each_finding_names_its_row_and_column() {
    assertThat(complaints(List.of(Map.of("item", "设备", "amount", -1), Map.of("amount", 1))))
        .containsExactly("「经费明细」第 1 行「金额（万元）」不能小于 0", "「经费明细」第 2 行「项目」不能为空");
    assertThat(complaints(List.of(Map.of("item", "设备", "amount", 1, "office", "x"))))
        .containsExactly("「经费明细」第 1 行没有「office」一栏，请勿提交");
    assertThat(complaints(List.of("设备"))).containsExactly("「经费明细」第 1 行不是有效的内容");
    assertThat(complaints("设备")).containsExactly("「经费明细」应为若干行");
  }
}
