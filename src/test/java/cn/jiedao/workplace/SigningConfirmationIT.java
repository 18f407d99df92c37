package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.Releases;
import cn.jiedao.organization.Actor;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In a release where the opinions of the offices sign: whoever gives one confirms himself first.
 */
@JiedaoTest
@Tag("INV-S-33")
class SigningConfirmationIT {
  private static final String MODEL = "processes/transfer/office-opinion.bpmn";
  private static final String ARTICLE = "<camunda:property name=\"article\" value=\"Art. 12\" />";
  private static final String SIGNS =
      "<camunda:property name=\"signs\" value=\"opinion: agreed\" />";
  private static final String OFFICE = "gusu-shuangta";
  private static final String LEADER = OFFICE + ".leader";
  private static final Map<String, Object> AGREED =
      Map.of("officeMeetingDate", "2026-01-05", "opinion", "agreed");

  @LocalServerPort private int port;
  @Autowired private Releases releases;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Steps steps;
  @Autowired private IdentityService identities;
  @Autowired private FormService forms;
  @Autowired private JdbcClient database;

  private CaseNumber number;
  private String task;

  @BeforeEach
  void waitForTheSignature() {
    releases.packaged();
    releases.change(MODEL, ARTICLE, ARTICLE + SIGNS);
    releases.deployNext();
    number = review.apply("签署确认");
    review.submitMaterials(number);
    review.accept(number);
    task = officers.task(LEADER, number, "giveOpinion").getId();
  }

  @AfterEach
  void supersede() {
    ClockUtil.reset(); // first: the engine takes the release with the latest date for the newest
    releases.supersede();
    identities.unlockUser(LEADER);
  }

  @Test
  void a_signature_waits_for_the_password_on_the_page_and_at_Tasklist_and_its_step_names_it() {
    Desk desk = new Desk(port, LEADER);
    var answers = "{\"answers\":{\"officeMeetingDate\":\"2026-01-05\",\"opinion\":\"agreed\"}}";
    var unconfirmed = desk.send("/workplace/tasks/" + task + "/answers", answers);
    assertThat(unconfirmed.statusCode()).isEqualTo(428);
    assertThat(unconfirmed.body()).contains("签署前须由本人重新输入密码确认");
    var session = new TasklistSession(port, LEADER);
    assertThat(session.submit(task, AGREED).status()).isEqualTo(428);
    assertThat(session.submit(task, AGREED).message()).contains("签署前须由本人重新输入密码确认");
    var together = "{\"tasks\":[\"%s\"],\"answers\":{\"opinion\":\"agreed\"}}".formatted(task);
    assertThat(desk.send("/workplace/signing", together).body()).contains("逐件输入密码确认");
    assertThat(steps.of(number, "giveOpinion")).isEmpty();

    session.confirm(task);
    assertThat(session.submit(task, AGREED).status()).isEqualTo(204);
    var step = steps.latest(number, "giveOpinion").orElseThrow();
    String confirmation =
        database
            .sql(
                "select id::text from signing_confirmation where task = :task and method = 'password'")
            .param("task", task)
            .query(String.class)
            .single();
    assertThat(step.text("signingConfirmation")).isEqualTo(confirmation);
    assertThat(session.page(number).body()).contains("已核验本人密码");
    assertThat(audited("signing.confirmed")).isEqualTo(1);
  }

  @Test
  void a_wrong_password_signs_nothing_is_logged_and_locks_like_one_at_the_login() {
    var session = new TasklistSession(port, LEADER);
    for (int i = 0; i < 4; i++) {
      var wrong = session.confirm(task, "wrong");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body()).contains("密码不正确，没有签署");
    }
    assertThat(session.confirm(task, "wrong").body()).contains("账号已锁定十五分钟");
    assertThat(session.confirm(task, Browser.PASSWORD).body()).contains("账号已锁定十五分钟");
    assertThat(session.confirm(task, "").body()).contains("请输入您的登录密码");
    assertThat(session.submit(task, AGREED).status()).isEqualTo(428);
    assertThat(steps.of(number, "giveOpinion")).isEmpty();
    assertThat(audited("account.locked")).isEqualTo(1);
    assertThat(audited("signing.refused")).isEqualTo(6);
  }

  @Test
  void a_confirmation_is_his_own_for_this_task_five_minutes_old_at_most_and_no_systems() {
    officers.confirm("gusu-pingjiang.leader", number, "giveOpinion");
    assertUnconfirmed(LEADER, AGREED);
    officers.confirm(LEADER, number, "giveOpinion");
    officers.pass(Duration.ofMinutes(6));
    assertUnconfirmed(LEADER, AGREED);
    officers.confirm(LEADER, number, "giveOpinion");
    identities.setAuthentication(
        LEADER, List.of(OFFICE, OFFICE + ".leader", Actor.groupOfClient("oa")));
    assertThatThrownBy(() -> forms.submitTaskForm(task, AGREED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("外部系统不能代为签署");
    identities.clearAuthentication();
    officers.pass(Duration.ofMinutes(4));
    officers.submit(LEADER, number, "giveOpinion", AGREED);
    assertThat(steps.of(number, "giveOpinion")).hasSize(1);
  }

  @Test
  void an_answer_that_signs_nothing_needs_no_confirmation() {
    review.give(number, OFFICE, "objected");
    assertThat(steps.latest(number, "giveOpinion").orElseThrow().answers())
        .doesNotContainKey("signingConfirmation");
  }

  @Test
  void the_database_knows_every_answer_that_signs_in_the_models() throws IOException {
    var known =
        database
            .sql("select element || ' ' || field || ': ' || value from signature_answer")
            .query(String.class)
            .list();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      var signing =
          files
              .filter(file -> file.toString().endsWith(".bpmn"))
              .flatMap(
                  file ->
                      Bpmn.readModelFromFile(file.toFile())
                          .getModelElementsByType(CamundaProperty.class)
                          .stream())
              .filter(property -> "signs".equals(property.getCamundaName()))
              .map(SigningConfirmationIT::signs)
              .toList();
      assertThat(known).containsAll(signing);
    }
  }

  private static String signs(CamundaProperty property) {
    var task = property.getParentElement().getParentElement().getParentElement();
    return task.getAttributeValue("id") + " " + property.getCamundaValue();
  }

  private void assertUnconfirmed(String person, Map<String, Object> answers) {
    assertThatThrownBy(() -> officers.submit(person, number, "giveOpinion", answers))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("签署前须由本人重新输入密码确认");
  }

  private int audited(String action) {
    return database
        .sql(
            """
            select count(*) from audit_event where action = :action and person = :person
              and at >= (select opened_at from case_head where number = :number)
            """)
        .param("action", action)
        .param("person", LEADER)
        .param("number", number.value())
        .query(Integer.class)
        .single();
  }
}
