package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiedao.organization.OrganizationRows.BodyRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationFilesTest {
  private final OrganizationRows rows = OrganizationRows.of(OrganizationFiles.read());

  @Test
  void codes_are_unique_and_of_the_fixed_form() {
    List<String> codes = rows.bodies().stream().map(BodyRow::code).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(codes)
        .contains(
            "suzhou-government",
            "suzhou-civil-affairs",
            "gusu-government",
            "gusu-staffing",
            "gusu-justice",
            "gusu-finance",
            "gusu-human-resources",
            "gusu-market-supervision",
            "gusu-urban-management",
            "gusu-government-office",
            "kunshan-justice");
  }

  @Test
  void names_follow_the_pattern_of_the_unit_or_the_one_that_is_known() {
    assertThat(rows.bodies())
        .extracting(BodyRow::code, BodyRow::name)
        .contains(
            tuple("gusu-public-security", "苏州市公安局姑苏分局"),
            tuple("changshu-public-security", "常熟市公安局"),
            tuple("sip-government", "苏州工业园区管理委员会"),
            tuple("suzhou-fire-rescue", "苏州市消防救援支队"));
    assertThat(rows.bodies()).noneMatch(body -> body.name().contains("{"));
  }
}
