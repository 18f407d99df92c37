package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.ApiCallers;
import cn.jiedao.security.OnBehalfOfRefused;
import cn.jiedao.transfer.Review;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A system acts for a person who holds a post where it belongs; every step names both. */
@JiedaoTest
@Tag("INV-S-24")
class ApiCallersIT {
  private static final String OFFICE = "gusu-market-supervision";
  private static final String PROCESS = "task-transfer-review";

  @LocalServerPort private int port;
  @Autowired private ApiCallers callers;
  @Autowired private Actors actors;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private ProcessEngine engine;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  private ApiCaller hotline;

  @BeforeEach
  void hotline() {
    clients.key("hotline", OFFICE, PROCESS);
    hotline = new ApiCaller("hotline", "hotline 平台", OFFICE, Set.of(PROCESS), false);
  }

  @Test
  void a_step_names_the_person_and_the_system() {
    CaseNumber number = number(callers.onBehalfOf(hotline, OFFICE + ".clerk", this::start));

    Step step = steps.latest(number, "applicationStarted").orElseThrow();
    assertThat(step.person()).isEqualTo(OFFICE + ".clerk");
    assertThat(step.client()).isEqualTo("hotline");
    assertThat(chains.verify(number)).isEmpty();
    String page =
        new Browser(port).login(OFFICE + ".clerk").get("/workplace/cases/" + number).body();
    assertThat(page).contains(step.personName() + "（经 hotline 平台）");
    assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
  }

  private String start() {
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(PROCESS)
            .latestVersion()
            .singleResult();
    return engine
        .getFormService()
        .submitStartForm(definition.getId(), Review.application("食品安全协管员日常巡查"))
        .getId();
  }

  private CaseNumber number(String instance) {
    return CaseNumber.of(
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult()
            .getBusinessKey());
  }

  @Test
  void a_leader_stays_a_leader_through_a_system() {
    Actor leader = callers.onBehalfOf(hotline, OFFICE + ".leader", actors::current);
    assertThat(leader.leader()).isTrue();
    assertThat(leader.client()).isEqualTo("hotline");
  }

  @Test
  void only_for_somebody_with_a_post_in_the_systems_organisation() {
    assertRefused(null, 400);
    assertRefused(" ", 400);
    assertRefused("suzhou-finance.clerk", 403);
    assertRefused("nobody", 403);
    assertRefused("client:hotline", 403);
    assertRefused("\0", 403);
  }

  @Test
  void nobody_without_an_account_is_responsible() {
    database
        .sql(
            "insert into person (id, name, demo, must_change_password) values ('gone.clerk', '离任', true, false)")
        .update();
    database
        .sql(
            """
            insert into post (person, organization, leader, title, valid_from)
            values ('gone.clerk', :office, false, '科员', '2020-01-01')
            """)
        .param("office", OFFICE)
        .update();
    assertRefused("gone.clerk", 403);
  }

  private void assertRefused(String person, int status) {
    assertThatThrownBy(() -> callers.onBehalfOf(hotline, person, actors::current))
        .isInstanceOfSatisfying(
            OnBehalfOfRefused.class,
            refused -> assertThat(refused.getStatusCode().value()).isEqualTo(status));
  }

  @Test
  void outside_a_request_nobody_calls() {
    assertThatThrownBy(callers::current).hasMessageContaining("证明身份");
  }
}
