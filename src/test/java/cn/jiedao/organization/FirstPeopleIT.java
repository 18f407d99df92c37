package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts once more without the demo profile, and takes everything back afterwards. */
@JiedaoTest
class FirstPeopleIT {
  private static final String GIVEN = "Qi-Dong#2026x";

  @Autowired private Persons persons;
  @Autowired private Accounts accounts;
  @Autowired private People people;
  @Autowired private Identities identities;
  @Autowired private HouseItself house;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private IdentityService engine;

  @Test
  void without_the_demo_only_admin_logs_in_and_must_change_the_given_password() {
    undone(
        () -> {
          start(Map.of("jiedao.admin.password", GIVEN));
          assertThat(accounts.all()).contains("admin").doesNotContain("secadmin", "auditor");
          assertThat(accounts.all()).noneMatch(person -> person.startsWith("gusu-"));
          assertThat(engine.checkPassword("admin", GIVEN)).isTrue();
          assertThat(people.mustChangePassword("admin")).isTrue();
          assertThat(engine.createGroupQuery().groupMember("admin").list())
              .extracting("id")
              .containsExactly("system-administrators");
        });
  }

  @Test
  void without_the_demo_and_a_password_for_admin_nothing_starts() {
    undone(
        () ->
            assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(AdministratorPassword.Missing.class));
  }

  @Test
  void the_first_auditor_and_security_administrator_are_appointed_by_admin_alone() {
    undone(
        () -> {
          start(Map.of("jiedao.admin.password", GIVEN));
          engine.setAuthentication("admin", List.of("system-administrators"));
          var rights = new Rights(engine, persons, accounts);
          assertThat(rights.appointable())
              .containsExactly(Administrator.SECURITY, Administrator.AUDIT);
          people.appoint("auditor.li", "李明", Administrator.AUDIT);
          assertThat(rights.appointable()).containsExactly(Administrator.SECURITY);
          engine.clearAuthentication();
        });
  }

  private void start(Map<String, String> variables) {
    var environment = new MockEnvironment();
    variables.forEach(environment::setProperty);
    var noDemo = new StaticListableBeanFactory().getBeanProvider(DemoPeople.class);
    new FirstPeople(
            noDemo, persons, accounts, people, identities, house, environment, transaction, events)
        .afterSingletonsInstantiated();
  }

  private void undone(Runnable scenario) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          scenario.run();
        });
  }
}
