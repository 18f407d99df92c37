package cn.jiedao.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiedao.organization.register.FirstRows.Code;
import cn.jiedao.organization.register.FirstRows.Office;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {
  private final FirstRows rows = FirstRows.of(OfficeFiles.read());

  @Test
  void offices_are_the_46_of_the_official_count() {
    Map<String, Long> byUnit =
        rows.offices().stream()
            .filter(office -> office.until() == null && !office.unit().equals("sandbox"))
            .collect(Collectors.groupingBy(Office::unit, TreeMap::new, Collectors.counting()));
    assertThat(byUnit.toString())
        .isEqualTo(
            "{changshu=6, gusu=8, huqiu=4, sip=5, taicang=2, wujiang=4, wuzhong=7, xiangcheng=7, zhangjiagang=3}");
    assertThat(byUnit.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(46);
  }

  @Test
  void codes_are_unique_and_of_the_fixed_form() {
    List<String> codes = rows.offices().stream().map(Office::code).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(codes).contains("gusu-pingjiang");
    assertThat(rows.codes().stream().map(c -> c.unit() + c.stat()))
        .doesNotHaveDuplicates()
        .hasSize(44);
    assertThat(rows.codes().stream().map(Code::edition)).containsOnly("NBS 2023-06-30, demo");
  }

  @Test
  void offices_of_the_park_belong_by_law_to_the_district_around_it() {
    assertThat(rows.offices())
        .filteredOn(office -> office.code().equals("sip-jinjihu"))
        .extracting(Office::unit, Office::legalParent)
        .containsExactly(tuple("sip", "wuzhong"));
  }

  @Test
  void every_community_is_there_once() {
    assertThat(rows.communities()).extracting("code").doesNotHaveDuplicates();
    assertThat(rows.communities()).extracting("name").doesNotHaveDuplicates();
  }
}
