package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.organization.OrganizationRows.BodyRow;
import cn.jiedao.organization.register.FirstOffices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class IdentitiesIT {
  @Autowired private IdentityService identities;
  @Autowired private Organizations organizations;
  @Autowired private OrganizationLoading loading;
  @Autowired private FirstOffices offices;
  @Autowired private People people;
  @Autowired private Posts posts;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void every_body_has_its_group_and_one_for_its_leaders() {
    assertThat(identities.createGroupQuery().list().stream().map(Group::getId))
        .containsAll(organizations.all().stream().map(Organization::code).toList())
        .containsAll(organizations.all().stream().map(Organization::leaderGroup).toList())
        .contains("kind-government", "kind-department", "kind-office", "kind-government-office")
        .contains("system-administrators", "security-administrators", "auditors");
  }

  @Test
  void a_unit_without_offices_is_a_unit() {
    assertThat(organizations.officesOf("kunshan")).isEmpty();
    assertThat(organizations.officesOf("gusu")).hasSize(8);
    assertThat(organizations.offices())
        .filteredOn(
            office -> !office.code().contains("-trial-") && !office.shortName().startsWith("试"))
        .hasSize(48);
    assertThat(organizations.withFunction("kunshan", "government"))
        .get()
        .extracting(Organization::name)
        .isEqualTo("昆山市人民政府");
    assertThat(organizations.unit("kunshan").divisionCode()).isEqualTo("320583");
  }

  @Test
  void the_leader_of_an_office_belongs_to_it_to_its_leaders_and_to_all_offices() {
    assertThat(groupsOf("gusu-pingjiang.leader"))
        .containsExactlyInAnyOrder("gusu-pingjiang", "gusu-pingjiang.leader", "kind-office");
    assertThat(groupsOf("gusu-government-office.clerk"))
        .containsExactlyInAnyOrder(
            "gusu-government-office", "kind-department", "kind-government-office");
    assertThat(groupsOf("secadmin")).containsExactly("security-administrators");
  }

  @Test
  void a_post_gives_its_groups_from_its_first_to_its_last_day_only() {
    LocalDate today = LocalDate.now(clock);
    LocalDate began = today.minusDays(10);
    people.appoint(
        List.of(
            appointment("taicang-ludu", began, null),
            appointment("taicang-loudong", today.plusDays(1), null)));
    assertThat(groupsOf("taicang.mover"))
        .containsExactlyInAnyOrder("taicang-ludu", "taicang-ludu.leader", "kind-office");
    assertThat(posts.of("taicang.mover", today)).hasSize(1);
    assertThat(posts.of("taicang.mover", today.plusDays(1))).hasSize(2);

    people.endPost("taicang.mover", "taicang-ludu", began, today);
    assertThat(groupsOf("taicang.mover")).contains("taicang-ludu");
    people.endPost("taicang.mover", "taicang-ludu", began, today.minusDays(1));
    assertThat(groupsOf("taicang.mover")).isEmpty();
  }

  @Test
  void loading_again_changes_nothing_that_is_there() {
    var rows = OrganizationRows.of(OrganizationFiles.read());
    var renamed = rows.bodies().stream().map(IdentitiesIT::renamed).toList();
    String before = content();
    loading.load(rows);
    offices.load();
    loading.load(new OrganizationRows(rows.units(), renamed));
    assertThat(content()).isEqualTo(before);
  }

  private static Appointment appointment(String organization, LocalDate from, LocalDate until) {
    return new Appointment("taicang.mover", "李默", organization, true, "主任", from, until);
  }

  private static BodyRow renamed(BodyRow body) {
    return new BodyRow(
        body.code(),
        "改名",
        "改名",
        body.kind(),
        body.function(),
        body.unit(),
        body.edition(),
        body.sandbox());
  }

  private String content() {
    return database
        .sql(
            """
            select (select md5(string_agg(o::text, '|' order by code)) from organization o)
                || (select md5(string_agg(u::text, '|' order by code)) from unit u)
                || (select md5(string_agg(d::text, '|' order by organization)) from division_code d)
                || (select md5(string_agg(v::text, '|' order by office, valid)) from office_version v)
                || (select md5(string_agg(m::text, '|' order by community, valid)) from community_membership m)
            """)
        .query(String.class)
        .single();
  }

  private List<String> groupsOf(String person) {
    return identities.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }
}
