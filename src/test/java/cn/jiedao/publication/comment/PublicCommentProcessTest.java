package cn.jiedao.publication.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.SharedProcedure;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Refusal;
import cn.jiedao.publication.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class PublicCommentProcessTest {
  private static final String DRAFTER = "gusu-civil-affairs.clerk";
  private static final String CHECKER = "gusu-government-office.clerk";
  private static final String TEXT =
      "为优化基层治理，拟设立南门街道办事处。方案的主要内容、依据和理由见下文。欢迎社会公众提出意见和建议，来信请寄姑苏区民政局，邮编二一五零零五。";

  @Autowired private ProcessEngine engine;
  @Autowired private Officers officers;
  @Autowired private Solicitations solicitations;
  @Autowired private Comments comments;
  @Autowired private WorkingDays calendar;
  @Autowired private Clock clock;

  private SharedProcedure procedure;
  private CaseNumber number;

  @BeforeEach
  void thePublicIsToBeAsked() {
    procedure =
        new SharedProcedure(
            engine,
            officers,
            "public-comment",
            "draftSolicitation",
            "checkSolicitation",
            "summarizeComments");
    number = procedure.begin(DRAFTER, "设立南门街道办事处");
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-S-31")
  @Tag("INV-S-32")
  void the_public_is_asked_for_thirty_days_and_told_what_became_of_its_opinions() {
    draft(Map.of());
    check("cleared");
    Notice asked = solicitations.latest(number).orElseThrow();
    assertThat(asked.kindLabel()).isEqualTo("征求意见");
    LocalDate last = LocalDate.ofInstant(asked.openUntil(), WorkingDays.ZONE);
    assertThat(last).isAfterOrEqualTo(LocalDate.now(clock).plusDays(30));
    assertThat(calendar.isWorkingDay(last)).isTrue();
    assertThat(asked.facts()).extracting(Notice.Fact::key).doesNotContain("shortReason");
    assertThat(officers.waitingAt(number)).isEmpty();

    officers.pass(Duration.ofDays(29));
    officers.fire(number, "commentPeriodOver");
    assertThat(officers.waitingAt(number)).isEmpty();
    letThePeriodPass(asked);
    assertThat(officers.waitingAt(number)).containsExactly("summarizeComments");
    assertThat(officers.shown(DRAFTER, number, "summarizeComments"))
        .containsEntry("receivedCount", 0)
        .containsEntry("solicitationNumber", asked.number());
    assertThatThrownBy(() -> summarize(1)).hasMessageContaining("不能多于收到的 0 件");
    summarize(0);
    assertThat(procedure.ending(number)).isEqualTo("commentsSummarized");
    CommentSummary summary = comments.summary(asked.number()).orElseThrow();
    assertThat(summary.received()).isZero();
    assertThat(summary.summary()).startsWith("期限内没有收到");
  }

  @Test
  @Tag("INV-S-31")
  void a_shorter_period_needs_a_reason_and_the_public_reads_it() {
    assertThatThrownBy(() -> draft(Map.of("commentDays", 10))).hasMessageContaining("缩短期限的理由");
    draft(Map.of("commentDays", 10, "shortReason", "汛期安全管理急需，缩短征求意见的期限。"));
    check("cleared");
    Notice asked = solicitations.latest(number).orElseThrow();
    assertThat(asked.shown()).contains("缩短期限的理由：汛期安全管理急需");
    assertThat(LocalDate.ofInstant(asked.openUntil(), WorkingDays.ZONE))
        .isBefore(LocalDate.now(clock).plusDays(30));
  }

  @Test
  @Tag("INV-S-8")
  void a_returned_draft_goes_back_and_nobody_clears_his_own() {
    draft(Map.of());
    check("returned");
    assertThat(officers.waitingAt(number)).containsExactly("draftSolicitation");
    assertThat(officers.shown(DRAFTER, number, "draftSolicitation"))
        .containsEntry("solicitationReason", "写明来信地址");
    draft(Map.of("commentDays", 45));
    check("cleared");
    assertThat(officers.waitingAt(number)).isEmpty();

    number = procedure.begin(CHECKER, "政府办公室自己的事项");
    officers.submit(CHECKER, number, "draftSolicitation", answers(Map.of()));
    assertThatThrownBy(() -> check("cleared")).isInstanceOf(Refusal.class);
    assertThat(solicitations.of(number)).isEmpty();
  }

  @Test
  @Tag("INV-S-12")
  void a_summary_with_a_mobile_number_is_refused() {
    draft(Map.of());
    check("cleared");
    letThePeriodPass(solicitations.latest(number).orElseThrow());
    var answers = new HashMap<>(summary(0));
    answers.put("commentReply", "已经电话答复 13812345678 的来电人。");
    officers.attach(DRAFTER, number, "comment-report", "报告");
    assertThatThrownBy(() -> officers.submit(DRAFTER, number, "summarizeComments", answers))
        .hasMessageContaining("手机号");
  }

  private void letThePeriodPass(Notice asked) {
    officers.pass(Duration.between(clock.instant(), asked.openUntil()).plusMinutes(1));
    officers.fire(number, "commentPeriodOver");
  }

  private void draft(Map<String, Object> more) {
    officers.submit(DRAFTER, number, "draftSolicitation", answers(more));
  }

  private static Map<String, Object> answers(Map<String, Object> more) {
    var answers = new HashMap<String, Object>(more);
    answers.put("solicitationTitle", "关于设立南门街道办事处征求意见的公告");
    answers.put("solicitationText", TEXT);
    answers.put("contactPhone", "0512-58670000");
    return answers;
  }

  private void check(String result) {
    var answers =
        result.equals("returned")
            ? Map.<String, Object>of("solicitationCheck", result, "solicitationReason", "写明来信地址")
            : Map.<String, Object>of("solicitationCheck", result);
    officers.submit(CHECKER, number, "checkSolicitation", answers);
  }

  private void summarize(int adopted) {
    officers.attach(DRAFTER, number, "comment-report", "报告");
    officers.submit(DRAFTER, number, "summarizeComments", summary(adopted));
  }

  private static Map<String, Object> summary(int adopted) {
    return Map.of(
        "adoptedCount", adopted,
        "commentSummary", "期限内没有收到意见和建议。",
        "commentReply", "没有需要答复的意见，方案维持不变。");
  }
}
