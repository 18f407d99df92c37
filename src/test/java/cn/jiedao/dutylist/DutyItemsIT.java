package cn.jiedao.dutylist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.engine.Options;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items of the offices' lists as they were loaded (Art. 9). */
@JiedaoTest
class DutyItemsIT {
  @LocalServerPort private int port;
  @Autowired private DutyItems items;
  @Autowired private Options options;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  @Tag("INV-20-5")
  void an_item_is_in_force_in_its_unit_on_its_days_java_and_database_agree() {
    edition("CS-1", "changshu", "[2020-01-01,)");
    LocalDate today = LocalDate.now(clock);
    for (DutyItem item : items.all())
      for (LocalDate day : List.of(today, item.from().minusDays(1)))
        for (String unit : List.of("changshu", "wuzhong"))
          assertThat(inForce(item.code(), unit, day))
              .as(item.code() + " of " + unit + " on " + day)
              .isEqualTo(item.isOf(unit) && item.isInForceOn(day))
              .isEqualTo(items.of(unit, day).contains(item));
    assertThat(items.find("ZR-90").orElseThrow().isInForceOn(today)).isFalse();
  }

  @Test
  @Tag("INV-20-5")
  void a_later_edition_ends_an_item() {
    edition("CS-2", "changshu", "[2020-01-01,)");
    assertThat(choices()).contains("CS-2", "QL-02").doesNotContain("ZR-90");
    edition("CS-2", "changshu", "[2020-01-01,2021-01-01)");
    assertThat(choices()).doesNotContain("CS-2");
  }

  @Test
  @Tag("INV-20-10")
  void what_an_office_assists_with_is_told_apart() {
    for (DutyItem item : items.all())
      assertThat(
              database
                  .sql("select is_cooperation(:item)")
                  .param("item", item.code())
                  .query(Boolean.class)
                  .single())
          .isEqualTo(item.list() == DutyList.COOPERATION);
  }

  @Test
  void everybody_on_duty_reads_the_items() {
    assertThat(new Browser(port).login("gusu-justice.clerk").get("/workplace/duty-items").body())
        .contains("QL-02", "业主委员会备案", "权力清单", "配合责任", "不在有效期", "演示");
  }

  private boolean inForce(String item, String unit, LocalDate day) {
    return database
        .sql("select is_duty_item(:item, :unit, :day)")
        .param("item", item)
        .param("unit", unit)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  private List<String> choices() {
    var clerk = new Actor("changshu-performance.clerk", "经办人", "changshu-performance", false, null);
    return options.seenBy(clerk).options("dutyItems").stream().map(Option::value).toList();
  }

  private void edition(String code, String unit, String valid) {
    database
        .sql(
            """
            insert into duty_item select :code, count(*)::text, :unit, 'RESPONSIBILITY', '试验事项', :valid::daterange, true,
              '试验', timestamptz '2026-01-01' + count(*) * interval '1 day' from duty_item where code = :code
            """)
        .param("code", code)
        .param("unit", unit)
        .param("valid", valid)
        .update();
  }
}
