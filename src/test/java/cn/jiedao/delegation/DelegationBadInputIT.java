package cn.jiedao.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.engine.Refusal;
import cn.jiedao.norm.NormFixtures;
import cn.jiedao.norm.NormLevel;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must not be delegated is refused for the reason that the law has, and nothing is written.
 */
@JiedaoTest
class DelegationBadInputIT {
  private static final String BUREAU = "changshu-urban-management";
  private static final String CLERK = BUREAU + ".clerk";

  @Autowired private Officers officers;
  @Autowired private PeopleFixtures people;
  @Autowired private OfficeFixtures offices;
  @Autowired private NormFixtures norms;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private Map<String, Object> answers;

  @BeforeEach
  void lawful() {
    people.unit("changshu");
    LocalDate start = LocalDate.now(clock).plusDays(30);
    answers =
        new HashMap<>(
            Map.of(
                "title", "市容环境卫生处罚委托",
                "office", offices.office("changshu", 1),
                "matters", List.of(BUREAU + "-littering"),
                "basis", List.of("city-appearance-34"),
                "basisQuote", "市容环境卫生行政主管部门或者其委托的单位可以并处警告、罚款。",
                "necessity", "违法行为多发，街道就近查处更为及时。",
                "startsOn", start.toString(),
                "endsOn", start.plusYears(2).toString()));
  }

  private void refused(String person, String told) {
    long before = cases();
    assertThatThrownBy(() -> officers.start(person, "delegation", answers))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(told);
    assertThat(cases()).isEqualTo(before);
  }

  private long cases() {
    return database.sql("select count(*) from case_head").query(Long.class).single();
  }

  @Test
  void what_the_law_permits_is_taken() {
    officers.start(CLERK, "delegation", answers);
  }

  @ParameterizedTest
  @CsvSource({
    "subsistence-notice-2021-57, 规范性文件不能作为委托依据",
    "subsistence-notice-2021-57, 请按第十二条办理准入审核",
    "city-appearance-37, 所选依据在起始日期",
    "administrative-coercion-17, 没有准许委托街道的有效条文：《中华人民共和国行政强制法》第十七条",
  })
  @Tag("INV-13-1")
  void a_text_that_does_not_permit_it_is_no_basis(String norm, String told) {
    answers.put("basis", List.of(norm));
    refused(CLERK, told);
  }

  @Test
  @Tag("INV-13-1")
  void a_norm_that_is_repealed_before_the_first_day_is_no_basis() {
    String norm = norms.norm(NormLevel.LOCAL_REGULATION, true);
    norms.repeal(norm, LocalDate.now(clock).plusDays(10));
    answers.put("basis", List.of(norm));
    refused(CLERK, "所选依据在起始日期");
    answers.put("basis", List.of("subsistence-notice-2021-57", "city-appearance-34"));
    officers.start(CLERK, "delegation", answers);
  }

  @ParameterizedTest
  @CsvSource({"seizure, 查封、扣押", "demolition, 强制拆除"})
  @Tag("INV-13-8")
  void coercion_is_never_delegated(String power, String told) {
    answers.put("matters", List.of(BUREAU + "-littering", BUREAU + "-" + power));
    refused(CLERK, "行政强制措施权不得委托（行政强制法第十七条），请从「委托事项」中删去“" + told);
  }

  @Test
  @Tag("INV-13-12")
  void nobody_delegates_what_is_anothers() {
    answers.put("matters", List.of("changshu-civil-affairs-small-relief"));
    refused(CLERK, "只能选择本部门已经公布的权力事项");
    answers.put("matters", List.of("gusu-urban-management-littering"));
    refused(CLERK, "只能选择本部门已经公布的权力事项");
  }

  @Test
  @Tag("INV-13-2")
  void only_to_an_office_of_the_departments_own_county() {
    refused("gusu-urban-management.clerk", "「受托街道」");
    answers.put("office", "gusu-pingjiang");
    answers.put("matters", List.of("suzhou-urban-management-littering"));
    refused("suzhou-urban-management.clerk", "市级部门不能委托区、县级市的街道；请由姑苏区的相应部门");
  }

  @Test
  void it_has_a_term_within_the_longest() {
    LocalDate start = LocalDate.parse(answers.get("startsOn").toString());
    answers.put("endsOn", start.toString());
    refused(CLERK, "截止日期必须晚于起始日期");
    answers.put("endsOn", start.plusMonths(36).toString());
    refused(CLERK, "委托期限最长 36 个月，截止日期不能晚于 " + start.plusMonths(36).minusDays(1));
  }
}
