package cn.jiedao.publication.comment;

import static cn.jiedao.publication.comment.Solicited.CHECKER;
import static cn.jiedao.publication.comment.Solicited.DRAFTER;
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
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class PublicCommentProcessTest {
  @Autowired private Solicited solicited;
  @Autowired private Officers officers;
  @Autowired private Solicitations solicitations;
  @Autowired private Comments comments;
  @Autowired private WorkingDays calendar;
  @Autowired private Clock clock;

  private SharedProcedure procedure;
  private CaseNumber number;

  @BeforeEach
  void thePublicIsToBeAsked() {
    procedure = solicited.procedure();
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
    solicited.draft(number, Map.of());
    solicited.check(number, "cleared");
    Notice asked = solicited.notice(number);
    assertThat(asked.kindLabel()).isEqualTo("征求意见");
    LocalDate last = LocalDate.ofInstant(asked.openUntil(), WorkingDays.ZONE);
    assertThat(last).isAfterOrEqualTo(LocalDate.now(clock).plusDays(30));
    assertThat(calendar.isWorkingDay(last)).isTrue();
    assertThat(asked.facts()).extracting(Notice.Fact::key).doesNotContain("shortReason");
    assertThat(officers.waitingAt(number)).isEmpty();

    officers.pass(Duration.ofDays(29));
    officers.fire(number, "commentPeriodOver");
    assertThat(officers.waitingAt(number)).isEmpty();
    solicited.letThePeriodPass(number);
    assertThat(officers.waitingAt(number)).containsExactly("summarizeComments");
    assertThat(officers.shown(DRAFTER, number, "summarizeComments"))
        .containsEntry("receivedCount", 0)
        .containsEntry("solicitationNumber", asked.number());
    assertThatThrownBy(() -> solicited.summarize(number, 1)).hasMessageContaining("不能多于收到的 0 件");
    solicited.summarize(number, 0);
    assertThat(procedure.ending(number)).isEqualTo("commentsSummarized");
    CommentSummary summary = comments.summary(asked.number()).orElseThrow();
    assertThat(summary.received()).isZero();
    assertThat(summary.reply()).startsWith("办事地点的意见已经采纳");
  }

  @Test
  @Tag("INV-S-31")
  void a_shorter_period_needs_a_reason_and_the_public_reads_it() {
    assertThatThrownBy(() -> solicited.draft(number, Map.of("commentDays", 10)))
        .hasMessageContaining("缩短期限的理由");
    solicited.draft(number, Map.of("commentDays", 10, "shortReason", "汛期安全管理急需，缩短征求意见的期限。"));
    solicited.check(number, "cleared");
    Notice asked = solicited.notice(number);
    assertThat(asked.shown()).contains("缩短期限的理由：汛期安全管理急需");
    assertThat(LocalDate.ofInstant(asked.openUntil(), WorkingDays.ZONE))
        .isBefore(LocalDate.now(clock).plusDays(30));
  }

  @Test
  @Tag("INV-S-8")
  void a_returned_draft_goes_back_and_nobody_clears_his_own() {
    solicited.draft(number, Map.of());
    solicited.check(number, "returned");
    assertThat(officers.waitingAt(number)).containsExactly("draftSolicitation");
    assertThat(officers.shown(DRAFTER, number, "draftSolicitation"))
        .containsEntry("solicitationReason", "写明来信地址");
    solicited.draft(number, Map.of("commentDays", 45));
    solicited.check(number, "cleared");
    assertThat(officers.waitingAt(number)).isEmpty();

    number = procedure.begin(CHECKER, "政府办公室自己的事项");
    officers.submit(CHECKER, number, "draftSolicitation", Solicited.answers(Map.of()));
    assertThatThrownBy(() -> solicited.check(number, "cleared")).isInstanceOf(Refusal.class);
    assertThat(solicitations.of(number)).isEmpty();
  }

  @Test
  @Tag("INV-S-12")
  void a_summary_with_a_mobile_number_is_refused() {
    solicited.draft(number, Map.of());
    solicited.check(number, "cleared");
    solicited.letThePeriodPass(number);
    var answers = new HashMap<>(Solicited.summary(0));
    answers.put("commentReply", "已经电话答复 13812345678 的来电人。");
    officers.attach(DRAFTER, number, "comment-report", "报告");
    assertThatThrownBy(() -> officers.submit(DRAFTER, number, "summarizeComments", answers))
        .hasMessageContaining("手机号");
  }
}
