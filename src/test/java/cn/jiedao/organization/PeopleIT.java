package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@JiedaoTest
class PeopleIT {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  @Autowired private People people;
  @Autowired private Actors actors;
  @Autowired private IdentityService identities;
  @Autowired private JdbcClient database;

  @AfterEach
  void nobody() {
    identities.clearAuthentication();
  }

  @Test
  void demo_people_log_in_with_the_demo_password_and_need_not_change_it() {
    assertThat(identities.checkPassword("gusu-justice.deputy", "jiedao-demo")).isTrue();
    assertThat(identities.checkPassword("auditor", "jiedao-demo")).isTrue();
    assertThat(people.mustChangePassword("gusu-justice.deputy")).isFalse();
    assertThat(people.find("sip-taxation.clerk")).isEmpty();
    assertThat(people.all().stream().filter(p -> p.demo() && p.administrator().isEmpty()))
        .extracting(Person::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_new_person_gets_an_initial_password_once_and_must_change_it() {
    IssuedPassword issued = appoint("kunshan.new", "kunshan-justice");
    assertThat(people.mustChangePassword("kunshan.new")).isTrue();
    identities.setAuthentication("kunshan.new", List.of("kunshan-justice"));
    assertThatThrownBy(() -> people.changePassword("kunshan.new", "wrong", "Yu-Hua#2026x"))
        .hasMessageContaining("当前密码不正确");
    assertThatThrownBy(
            () -> people.changePassword("kunshan.new", issued.password(), issued.password()))
        .hasMessageContaining("不能与当前密码相同");
    assertThatThrownBy(() -> people.changePassword("kunshan.new", issued.password(), "kunshan.new"))
        .hasMessageContaining("新密码要有大写字母")
        .hasMessageContaining("新密码要有数字")
        .hasMessageContaining("新密码不能包含登录名或姓名");
    people.changePassword("kunshan.new", issued.password(), "Yu-Hua#2026x");
    assertThat(people.mustChangePassword("kunshan.new")).isFalse();
    assertThat(identities.checkPassword("kunshan.new", "Yu-Hua#2026x")).isTrue();
  }

  @Test
  void wrong_present_passwords_count_as_tries() {
    appoint("kunshan.forgetful", "kunshan-audit");
    for (int i = 0; i < 5; i++)
      assertThatThrownBy(() -> people.changePassword("kunshan.forgetful", "wrong", "x"))
          .isInstanceOf(PeopleRefused.class);
    assertThat(locked("kunshan.forgetful")).isTrue();
    people.unlock("kunshan.forgetful");
    assertThat(locked("kunshan.forgetful")).isFalse();
  }

  @Test
  void the_power_of_an_administrator_is_neither_reset_nor_joined_with_a_post() {
    assertThatThrownBy(() -> people.resetPassword("auditor")).hasMessageContaining("运维人员");
    assertThatThrownBy(() -> appoint("secadmin", "kunshan-justice"))
        .hasMessageContaining("安全管理员，不能担任职务");
    assertThatThrownBy(() -> people.appoint("auditor", "某人", Administrator.SECURITY))
        .hasMessageContaining("已被使用");
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        "insert into post (person, organization, leader, title, valid_from)"
                            + " values ('auditor', 'gusu-audit', true, 'x', '2026-01-01')")
                    .update())
        .hasMessageContaining("administrators_hold_no_post");
  }

  @Test
  void a_second_post_in_the_same_body_at_the_same_time_is_refused() {
    appoint("kunshan.twice", "kunshan-finance");
    assertThatThrownBy(() -> appoint("kunshan.twice", "kunshan-finance"))
        .hasMessageContaining("请先结束原职务");
    assertThatThrownBy(() -> appoint("kunshan.twice", "kunshan-nothing"))
        .hasMessageContaining("没有代码为“kunshan-nothing”的单位");
  }

  @Test
  void the_actor_is_who_acts_for_exactly_one_organisation() {
    identities.setAuthentication(
        "gusu-justice.leader",
        List.of("gusu-justice", "gusu-justice.leader", "kind-department", "kind-justice"));
    Actor actor = actors.current();
    assertThat(actor.organization()).isEqualTo("gusu-justice");
    assertThat(actor.leader()).isTrue();
    assertThat(actor.personName()).isNotEqualTo("gusu-justice.leader");

    identities.setAuthentication("x", List.of("gusu-justice", "gusu-finance"));
    assertThatThrownBy(actors::current).isInstanceOf(AccessDeniedException.class);
    identities.setAuthentication("auditor", List.of("auditors"));
    assertThat(actors.find()).isEmpty();
  }

  @Test
  void a_change_by_the_page_does_not_need_engine_rights_of_its_caller() {
    identities.setAuthentication("secadmin", List.of("security-administrators"));
    appoint("kunshan.bypage", "kunshan-health");
    assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("secadmin");
  }

  private IssuedPassword appoint(String person, String organization) {
    return people
        .appoint(List.of(new Appointment(person, "张安", organization, false, "科员", FROM, null)))
        .get(0);
  }

  private boolean locked(String person) {
    return database
        .sql("select lock_exp_time_ is not null from act_id_user where id_ = :id")
        .param("id", person)
        .query(Boolean.class)
        .single();
  }
}
