package cn.jiedao.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiedao.JiedaoTest;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.PeopleFixtures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first data set: Suzhou's 46 offices, and two changes that really happened as its history. */
@JiedaoTest
class FirstOfficesIT {
  private static final LocalDate MERGER = LocalDate.of(2017, 4, 1);
  private static final LocalDate FOUNDATION = LocalDate.of(2021, 12, 1);

  @Autowired private OfficeRegister register;
  @Autowired private Successions successions;
  @Autowired private Organizations organizations;
  @Autowired private OfficeFixtures fixtures;
  @Autowired private PeopleFixtures people;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void two_offices_became_one_in_2017() {
    assertThat(names("gusu", MERGER.minusDays(1))).contains("沧浪街道", "胥江街道");
    assertThat(register.communitiesOf("gusu-canglang-former", MERGER.minusDays(1))).hasSize(11);
    assertThat(register.communitiesOf("gusu-xujiang", MERGER.minusDays(1))).hasSize(10);
    assertThat(register.find("gusu-canglang", MERGER.minusDays(1))).isEmpty();

    assertThat(names("gusu", MERGER)).contains("沧浪街道").doesNotContain("胥江街道").hasSize(8);
    assertThat(register.communitiesOf("gusu-canglang", MERGER)).hasSize(21);
    assertThat(register.find("gusu-canglang", MERGER))
        .get()
        .extracting(OfficeVersion::area, OfficeVersion::registeredPopulation, OfficeVersion::seat)
        .containsExactly(new BigDecimal("6.17"), 80111, "书院巷111号");
    assertThat(register.communitiesOf("gusu-canglang", MERGER.plusDays(1))).hasSize(21);
    assertThat(register.named("沧浪街道办事处", MERGER.minusDays(1)).orElseThrow().office())
        .isEqualTo("gusu-canglang-former");
    assertThat(register.named("沧浪街道办事处", MERGER).orElseThrow().office()).isEqualTo("gusu-canglang");
    for (Matter matter : Matter.values())
      assertThat(
              List.of(
                  successions.of("gusu-xujiang", matter, MERGER.minusDays(1)),
                  successions.of("gusu-xujiang", matter, MERGER)))
          .containsExactly("gusu-xujiang", "gusu-canglang");
  }

  @Test
  void an_office_was_made_of_parts_of_three_in_2021() {
    LocalDate before = FOUNDATION.minusDays(1);
    int others = 5;
    assertThat(register.communitiesOf("sip-loufeng", before)).hasSize(20 + others);
    assertThat(register.communitiesOf("sip-xietang", before)).hasSize(29 + others);
    assertThat(register.communitiesOf("sip-weiting", before)).hasSize(6 + others);
    assertThat(register.officesOf("sip", before)).hasSize(4);

    assertThat(register.communitiesOf("sip-jinjihu", FOUNDATION)).hasSize(55);
    assertThat(register.communitiesOf("sip-xietang", FOUNDATION)).hasSize(others);
    assertThat(register.officesOf("sip", FOUNDATION.plusDays(1)))
        .extracting(OfficeVersion::shortName, OfficeVersion::legalParent, OfficeVersion::managedBy)
        .containsExactlyInAnyOrder(
            tuple("娄葑街道", "huqiu", "sip"),
            tuple("斜塘街道", "huqiu", "sip"),
            tuple("唯亭街道", "wuzhong", "sip"),
            tuple("胜浦街道", "wuzhong", "sip"),
            tuple("金鸡湖街道", "wuzhong", "sip"));
  }

  @Test
  void what_no_longer_exists_is_known_and_not_offered() {
    assertThat(organizations.get("gusu-xujiang").name()).isEqualTo("姑苏区胥江街道办事处");
    assertThat(organizations.isAbolished("gusu-xujiang")).isTrue();
    assertThat(organizations.officesOf("gusu"))
        .extracting(Organization::code)
        .contains("gusu-canglang")
        .doesNotContain("gusu-xujiang", "gusu-canglang-former");
  }

  @Test
  void offices_are_those_of_the_day_on_the_clock_of_the_house() {
    try {
      ClockUtil.setCurrentTime(
          Date.from(MERGER.minusDays(1).atTime(12, 0).atZone(clock.getZone()).toInstant()));
      assertThat(organizations.officesOf("gusu"))
          .extracting(Organization::code)
          .contains("gusu-xujiang", "gusu-canglang-former")
          .doesNotContain("gusu-canglang");
      assertThat(organizations.isAbolished("gusu-xujiang")).isFalse();
      assertThat(organizations.find("gusu-canglang")).as("is known, as it will be").isPresent();
    } finally {
      ClockUtil.reset();
    }
    assertThat(organizations.isAbolished("gusu-xujiang")).isTrue();
  }

  @Test
  @Tag("INV-4-7")
  void every_community_belongs_to_an_office_on_every_day_and_every_office_has_some() {
    LocalDate today = LocalDate.of(2026, 1, 1);
    assertThat(register.officesOf("kunshan", today)).isEmpty();
    assertThat(register.communitiesOfUnit("kunshan", today)).isEmpty();
    for (OfficeVersion office : register.officesOf("gusu", today))
      assertThat(register.communitiesOf(office.office(), today)).isNotEmpty();
    assertThat(register.communitiesOfUnit("gusu", today))
        .allSatisfy(
            community -> {
              assertThat(community.demo()).isTrue();
              assertThat(community.name()).contains("演示");
              assertThat(register.officeOf(community.code(), today)).isPresent();
            });
    assertThat(
            database.sql("select edition from office_register_edition").query(String.class).list())
        .containsExactly("NBS 2023-06-30, demo");
  }

  @Test
  void a_test_may_have_an_office_of_its_own() {
    String office = fixtures.office("xiangcheng", 3);
    people.unit("xiangcheng");
    assertThat(fixtures.communities(office)).hasSize(3);
    assertThat(organizations.officesOf("xiangcheng"))
        .extracting(Organization::code)
        .contains(office);
    String name = organizations.get(office).name().replace("相城区", "");
    assertThat(register.soundingLike(name))
        .extracting(OfficeVersion::office)
        .containsExactly(office);
    assertThat(
            database
                .sql(
                    "select count(*) from act_id_membership where group_id_ in (:office, 'xiangcheng-justice')")
                .param("office", office)
                .query(Integer.class)
                .single())
        .isEqualTo(6);
  }

  private List<String> names(String unit, LocalDate day) {
    return register.officesOf(unit, day).stream().map(OfficeVersion::shortName).toList();
  }
}
