package cn.jiedao.organization.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.organization.Mandate;
import cn.jiedao.organization.Mandates;
import cn.jiedao.organization.Post;
import cn.jiedao.organization.Posts;
import cn.jiedao.organization.post.PostRows;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of an abolished office, and who acts in whose stead there (INV-4-8). */
@JiedaoTest
@Tag("INV-4-8")
class PeopleOfAbolishedOfficeIT {
  @Autowired private OfficeFixtures offices;
  @Autowired private Abolition abolition;
  @Autowired private Posts posts;
  @Autowired private PostRows rows;
  @Autowired private Mandates mandates;
  @Autowired private IdentityService engine;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private String old;
  private String next;
  private LocalDate today;

  @BeforeEach
  void begin() {
    old = offices.office("xiangcheng", 1);
    next = offices.office("xiangcheng", 1);
    today = LocalDate.now(clock);
  }

  @AfterEach
  void takeBack() {
    abolition.takeBack();
  }

  private void succeed() {
    abolition.takeEffect(abolition.decide(old, today, Abolition.all(next)), today, old);
  }

  private Post post(String person, String organization, boolean leader, String title) {
    return new Post(person, organization, leader, title, LocalDate.of(2020, 1, 1), null);
  }

  private List<String> groupsOf(String person) {
    return engine.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
  }

  @Test
  void posts_end_the_day_before_and_begin_at_the_successor_two_leaders_side_by_side() {
    succeed();
    assertThat(posts.of(old + ".leader", today.minusDays(1)))
        .containsExactly(
            new Post(
                old + ".leader", old, true, "主要负责人", LocalDate.of(2020, 1, 1), today.minusDays(1)));
    assertThat(posts.of(old + ".leader", today))
        .containsExactly(new Post(old + ".leader", next, true, "主要负责人", today, null));
    assertThat(posts.personsOf(next, true, today))
        .containsExactlyInAnyOrder(old + ".leader", next + ".leader");
    assertThat(groupsOf(old + ".leader"))
        .containsExactlyInAnyOrder(next, next + ".leader", "kind-office");
    assertThat(posts.personsOf(old, false, today)).isEmpty();
  }

  @Test
  void who_works_at_both_holds_one_post_after_it_and_leads_where_he_led_one() {
    rows.begin(post(old + ".leader", next, false, "兼职"));
    rows.begin(post(old + ".clerk", next, true, "副主任"));
    rows.begin(
        new Post(old + ".deputy", next, false, "调入", today.plusDays(10), null)); // named already
    succeed();
    assertThat(posts.of(old + ".leader", today)).singleElement().matches(Post::leader);
    assertThat(posts.of(old + ".clerk", today)).singleElement().matches(Post::leader);
    assertThat(posts.of(old + ".deputy", today)).hasSize(1);
    assertThat(posts.of(old + ".deputy", today.plusDays(10)))
        .singleElement()
        .extracting(Post::title)
        .isEqualTo("调入");
  }

  @Test
  @Tag("INV-S-27")
  void a_substitution_goes_on_a_written_authority_ends_with_the_office() {
    mandate("substitution", old + ".leader", old + ".deputy");
    mandate("signing_authority", old + ".leader", old + ".clerk");
    succeed();
    assertThat(mandates.of(old + ".deputy", today))
        .singleElement()
        .matches(one -> one.organization().equals(next))
        .extracting(Mandate::represented)
        .isEqualTo(old + ".leader");
    assertThat(mandates.of(old + ".clerk", today)).isEmpty();
    assertThat(revokedBy("signing_authority")).containsExactly("jiedao");
    assertThat(revokedBy("substitution")).containsExactly("jiedao");
    assertThat(audited(old)).contains("authority.revoked", "substitution.revoked", "post.ended");
  }

  private void mandate(String table, String represented, String standIn) {
    boolean written = table.equals("signing_authority");
    database
        .sql(
            written
                ? """
                insert into signing_authority values (gen_random_uuid(), :represented, :office, :standIn,
                  '{giveOpinion}', :from, :until, '授权书.pdf', 'x', encode(sha256('x'), 'hex'), 'secadmin', now())"""
                : """
                insert into substitution values (gen_random_uuid(), :represented, :office, :standIn, :from, :until,
                  '休假', 'secadmin', now())""")
        .param("represented", represented)
        .param("office", old)
        .param("standIn", standIn)
        .param("from", today.minusDays(2))
        .param("until", today.plusDays(5))
        .update();
  }

  private List<String> revokedBy(String table) {
    return database
        .sql("select revoked_by from " + table + " where organization = ?")
        .param(old)
        .query(String.class)
        .list();
  }

  private List<String> audited(String office) {
    return database
        .sql("select distinct action from audit_event where object like ?")
        .param("%" + office + "%")
        .query(String.class)
        .list();
  }

  @Test
  void nobody_is_given_a_post_there_any_more_and_nothing_takes_effect_without_a_place_for_people() {
    String third = offices.office("xiangcheng", 1);
    var successors = Abolition.all(next);
    successors.remove(Matter.PEOPLE);
    String number = abolition.decide(third, today, successors);
    assertThatThrownBy(() -> abolition.takeEffect(number, today, third))
        .hasMessageContaining("INV-4-8：人员没有转到承接单位");
    succeed();
    assertThatThrownBy(() -> rows.begin(post(next + ".clerk", old, false, "经办人")))
        .hasMessageContaining("INV-4-8：街道办事处已经撤销，不能再任职");
  }
}
