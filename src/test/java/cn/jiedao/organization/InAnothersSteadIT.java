package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.TasklistSession.Answer;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.transfer.Review;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 代理 and 授权代签 at the screens of those who act for the leader of the justice bureau. */
@JiedaoTest
class InAnothersSteadIT {
  private static final String JUSTICE = "gusu-justice";
  private static final String LEADER = JUSTICE + ".leader";
  private static final String DEPUTY = JUSTICE + ".deputy";
  private static final String CLERK = JUSTICE + ".clerk";
  private static final String SIGN = "signLegalityOpinion";
  private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Substitutions substitutions;
  @Autowired private SigningAuthorities authorities;
  @Autowired private LegalityOpinions opinions;
  @Autowired private Inbox inbox;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private CaseNumber number;

  @BeforeEach
  void anOpinionWaitsForItsSignature() {
    number = review.apply("由人代办的事项");
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.draftLegalityOpinion(number, "lawful");
  }

  @AfterEach
  void everybodyIsBack() {
    ClockUtil.reset();
    database
        .sql(
            "update substitution set revoked_at = made_at, revoked_by = 'secadmin' where revoked_at is null")
        .update();
    database
        .sql(
            "update signing_authority set revoked_at = made_at, revoked_by = 'secadmin' where revoked_at is null")
        .update();
  }

  @Test
  @Tag("INV-S-27")
  void a_substitute_does_the_tasks_of_the_absent_and_the_case_file_says_so() {
    var deputy = new TasklistSession(port, DEPUTY);
    assertThat(deputy.waiting(TasklistSession.OF_THE_ORGANIZATION, number)).isEmpty();
    Substitution made = substitute(LEADER, DEPUTY);
    assertThat(deputy.browser().get("/account/post").body()).contains("代其办理全部待办");
    deputy.inSteadBy(made.id());
    deputy.answer(number, SIGN, signature());
    Step signed = steps.latest(number, SIGN).orElseThrow();
    assertThat(List.of(signed.person(), signed.onBehalfOf())).containsExactly(DEPUTY, LEADER);
    assertThat(opinions.latest(number).orElseThrow().signedBy()).isEqualTo(DEPUTY);
    assertThat(chains.verify(number)).isEmpty();
    String both = made.substituteName() + " 代 " + made.absentName();
    assertThat(deputy.page(number).body()).contains(both);
  }

  @Test
  void what_the_absent_has_claimed_is_done_by_the_substitute() {
    var leader = new TasklistSession(port, LEADER);
    String task = leader.task(number, SIGN);
    assertThat(leader.claim(task).status()).isEqualTo(204);
    var deputy = new TasklistSession(port, DEPUTY).inSteadBy(substitute(LEADER, DEPUTY).id());
    assertThat(deputy.waiting("代理的待办", number)).containsExactly(SIGN);
    assertThat(leader.waiting("代理的待办", number)).isEmpty();
    Answer answer = deputy.submit(task, signature());
    assertThat(answer.status()).as(answer.message()).isEqualTo(204);
  }

  @Test
  void the_substitute_is_told_what_the_absent_is_told() {
    substitute(LEADER, DEPUTY);
    inbox.tellOrganization(JUSTICE, true, new Told("trial", number, "试通知", null));
    assertThat(
            database
                .sql(
                    "select person from inbox_notice where case_number = :number and kind = 'trial'")
                .param("number", number.value())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(LEADER, DEPUTY);
  }

  @Test
  @Tag("INV-S-10")
  void the_hands_of_the_absent_and_of_the_substitute_count_as_one() {
    var drafter = new TasklistSession(port, CLERK).inSteadBy(substitute(LEADER, CLERK).id());
    Answer own = drafter.submit(drafter.task(number, SIGN), signature());
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.message()).contains("您或者您所代的人已办理“起草审查意见”");
    everybodyIsBack();
    var deputy = new TasklistSession(port, DEPUTY).inSteadBy(substitute(CLERK, DEPUTY).id());
    sendBack();
    deputy.answer(number, "draftLegalityOpinion", draft());
    everybodyIsBack();
    for (String hand : List.of(CLERK, DEPUTY)) {
      var signer = new TasklistSession(port, hand).inSteadBy(substitute(LEADER, hand).id());
      Answer refused = signer.submit(signer.task(number, SIGN), signature());
      assertThat(refused.status()).as(hand).isEqualTo(403);
      everybodyIsBack();
    }
  }

  @Test
  @Tag("INV-S-27")
  void a_substitution_ends_in_a_running_session() {
    Substitution made = substitute(LEADER, DEPUTY);
    ClockUtil.setCurrentTime(
        Date.from(made.until().atTime(23, 0).atZone(WorkingDays.ZONE).toInstant()));
    var deputy = new TasklistSession(port, DEPUTY).inSteadBy(made.id());
    String task = deputy.task(number, SIGN);
    assertThat(deputy.claim(task).status()).isEqualTo(204);
    officers.pass(Duration.ofHours(2));
    await()
        .atMost(Duration.ofSeconds(6))
        .untilAsserted(
            () ->
                assertThat(deputy.browser().get("/account/session").body())
                    .contains("\"inSteadOf\":null"));
    Answer late = deputy.submit(task, signature());
    assertThat(late.status()).as("he has claimed it, and may it no more").isEqualTo(403);
    assertThat(steps.latest(number, SIGN)).isEmpty();
  }

  @Test
  @Tag("INV-S-27")
  void a_deputy_signs_only_what_the_written_authority_names() {
    var authority = authorize(DEPUTY, SIGN);
    var deputy = new TasklistSession(port, DEPUTY).inSteadBy(authority.id());
    deputy.answer(number, SIGN, signature());
    Step signed = steps.latest(number, SIGN).orElseThrow();
    assertThat(signed.onBehalfOf()).isEqualTo(LEADER);
    assertThat(signed.text("signingAuthority")).isEqualTo(authority.id().toString());
    assertThat(deputy.page(number).body()).contains("（授权代签）");
  }

  @Test
  @Tag("INV-S-27")
  void an_authority_for_something_else_signs_nothing() {
    var deputy = new TasklistSession(port, DEPUTY).inSteadBy(authorize(DEPUTY, "signMinutes").id());
    Answer refused = deputy.submit(deputy.task(number, SIGN), signature());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.message()).contains("授权书没有授权代签");
    sendBack();
    Answer notHisPart = deputy.submit(deputy.task(number, "draftLegalityOpinion"), draft());
    assertThat(notHisPart.message()).contains("授权书没有授权代签");
    assertThat(deputy.tryStart("consultation", Map.of()).message()).contains("只能签批授权的事项");
    Desk acts = new Desk(deputy.browser());
    assertThat(
            acts.ask("/workplace/tasks/" + deputy.task(number, "draftLegalityOpinion") + "/acts")
                .body())
        .doesNotContain("transfer");
  }

  @Test
  void only_those_concerned_arrange_who_stands_in() {
    assertThatThrownBy(() -> officers.as(CLERK, () -> substitutions.enter(wanted(LEADER, DEPUTY))))
        .hasMessageContaining("只能为本人设定代理");
    assertThatThrownBy(() -> officers.as(CLERK, () -> authorities.enter(written(DEPUTY, "%PDF-1"))))
        .hasMessageContaining("只能由授权的负责人本人");
    assertThatThrownBy(() -> officers.as(LEADER, () -> authorities.enter(written(DEPUTY, "text"))))
        .hasMessageContaining("须是 PDF");
    assertThatThrownBy(() -> substituteAs("secadmin", LEADER, "gusu-finance.clerk"))
        .hasMessageContaining("不在该单位任职");
    substituteAs(LEADER, CLERK, DEPUTY);
    assertThatThrownBy(() -> substituteAs(CLERK, CLERK, LEADER)).hasMessageContaining("同一期间已由");
    assertThatThrownBy(() -> substituteAs(LEADER, LEADER, CLERK))
        .hasMessageContaining("本人在此期间也由他人代理");
  }

  private Substitution substitute(String absent, String substitute) {
    return substituteAs("secadmin", absent, substitute);
  }

  private Substitution substituteAs(String person, String absent, String substitute) {
    return officers.as(person, () -> substitutions.enter(wanted(absent, substitute)));
  }

  private Substitution.Wanted wanted(String absent, String substitute) {
    LocalDate today = LocalDate.now(clock);
    return new Substitution.Wanted(absent, JUSTICE, substitute, today, today.plusDays(2), "外出学习");
  }

  private SigningAuthority authorize(String deputy, String... tasks) {
    return officers.as(LEADER, () -> authorities.enter(written(deputy, "%PDF-1.7 授权书", tasks)));
  }

  private SigningAuthority.Wanted written(String deputy, String content, String... tasks) {
    LocalDate today = LocalDate.now(clock);
    List<String> named = tasks.length == 0 ? List.of(SIGN) : List.of(tasks);
    byte[] document = content.getBytes(StandardCharsets.UTF_8);
    return new SigningAuthority.Wanted(
        LEADER, JUSTICE, deputy, named, today, today.plusDays(30), "授权书.pdf", document);
  }

  private void sendBack() {
    officers.submit(
        LEADER, number, SIGN, Map.of("legalitySignature", "returned", "reason", "请补充依据。"));
  }

  private static Map<String, Object> draft() {
    return Map.of(
        "legalityConclusion", "lawful",
        "opinionText", "经审查，权限、依据、程序和内容符合规定。",
        "reviewBasis", "《重大行政决策程序暂行条例》第二十五条");
  }

  private static Map<String, Object> signature() {
    String opinion = "姑苏司审〔2026〕%d号".formatted(NUMBERS.incrementAndGet());
    return Map.of("legalitySignature", "signed", "opinionNumber", opinion);
  }
}
