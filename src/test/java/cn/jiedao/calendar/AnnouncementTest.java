package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an administrator may load as the holidays of a year, and what he is told otherwise. */
class AnnouncementTest {
  private static final String PAPER = "https://www.gov.cn/zhengce/content/202711/content_1.htm";
  private static final String STATUTORY =
      """
      {"name": "元旦", "date": "2030-01-01", "isOffDay": true},
      {"name": "劳动节", "date": "2030-05-01", "isOffDay": true},
      {"name": "劳动节", "date": "2030-05-02", "isOffDay": true},
      {"name": "国庆节", "date": "2030-10-01", "isOffDay": true},
      {"name": "国庆节", "date": "2030-10-02", "isOffDay": true},
      {"name": "国庆节", "date": "2030-10-03", "isOffDay": true}""";

  @Test
  void the_public_data_set_is_read_as_it_is() {
    CalendarYear year =
        Announcement.read(
                """
                {"$schema": "https://example.org/schema.json", "year": 2030, "papers": ["%s"], "days": [%s,
                 {"name": "国庆节", "date": "2030-09-28", "isOffDay": false}]}"""
                    .formatted(PAPER, STATUTORY),
                "")
            .year();
    assertThat(year.source()).isEqualTo(PAPER);
    assertThat(year.provisional()).isFalse();
    assertThat(year.isWorkingDay(LocalDate.of(2030, 9, 28))).as("a Saturday").isTrue();
    assertThat(year.isWorkingDay(LocalDate.of(2030, 5, 1))).isFalse();
    assertThat(year.days()).hasSize(7);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThat(
            refused(
                """
                {"year": 2030, "days": [%s,
                 {"name": "元旦", "date": "2029-12-31", "isOffDay": true},
                 {"name": "国庆节", "date": "2030-09-25", "isOffDay": false},
                 {"name": "元旦", "date": "2030-01-01", "isOffDay": false},
                 {"name": "春节", "date": "2030-2-3", "isOffDay": true},
                 {"name": "", "date": "2030-02-04", "isOffDay": true},
                 {"name": "春节", "date": "2030-02-05"}]}"""
                    .formatted(STATUTORY)))
        .containsExactlyInAnyOrder(
            "请填写来源网址（国务院办公厅通知的网页地址，以 https:// 开头）",
            "2029-12-31 不在 2030 年内：跨年的放假日请载入它所在的年份",
            "2030-09-25 是星期三，不是周末，不能列为调休上班",
            "2030-01-01 既列为放假，又列为上班",
            "2030-01-01 是星期二，不是周末，不能列为调休上班",
            "第 10 项（days）的日期（date）应写成 2027-01-01 的样子",
            "2030-02-04 缺少名称（name），或超过 20 个字",
            "2030-02-05 缺少 isOffDay（true 放假，false 调休上班）");
  }

  @Test
  void an_arrangement_without_the_statutory_days_is_taken_for_a_wrong_file() {
    assertThat(
            refused(
                """
                {"year": 2030, "papers": ["%s"], "days": [{"name": "元旦", "date": "2030-01-01", "isOffDay": true}]}"""
                    .formatted(PAPER)))
        .hasSize(5)
        .allMatch(objection -> objection.contains("是法定节日"));
  }

  @Test
  void what_is_no_arrangement_at_all_is_refused_in_words() {
    assertThat(refused("<html>")).singleElement().asString().contains("不是 JSON");
    assertThat(refused("[]")).singleElement().asString().contains("不是 JSON");
    assertThat(refused("{}")).singleElement().asString().contains("缺少年份");
    assertThat(refused("{\"year\": 2030, \"papers\": [\"" + PAPER + "\"]}"))
        .contains("没有列出任何日期（days）");
  }

  private static List<String> refused(String text) {
    var refusal = new AnnouncementRefused[1];
    assertThatThrownBy(() -> Announcement.read(text, ""))
        .isInstanceOfSatisfying(AnnouncementRefused.class, refused -> refusal[0] = refused);
    return refusal[0].objections();
  }
}
