package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One scenario for each way a review can end, with real models, delegates and database (Art. 12).
 */
@JiedaoTest
class TransferReviewProcessTest {
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private Transfers transfers;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private WorkingDays calendar;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-12-2")
  @Tag("INV-12-3")
  @Tag("INV-12-5")
  @Tag("INV-12-8")
  @Tag("INV-S-23")
  void adopted_transfer_takes_effect_after_opinions_review_meeting_and_notice() {
    CaseNumber number = review.readyForMeeting("食品安全协管员日常巡查");
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    assertThat(transfers.find(number)).isEmpty();
    review.draftNotice(number);
    assertEnded(number, "transferInEffect");
    assertThat(transfers.find(number))
        .hasValueSatisfying(
            transfer -> {
              assertThat(transfer.offices()).containsExactlyInAnyOrderElementsOf(Review.OFFICES);
              assertThat(transfer.effectiveFrom()).isAfterOrEqualTo(transfer.meetingDate());
              assertThat(transfer.notice()).isNotBlank();
            });
  }

  @Test
  @Tag("INV-12-1")
  void adoption_in_principle_takes_effect_only_with_the_confirmed_revision() {
    CaseNumber number = review.readyForMeeting("住宅小区充电设施排查");
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adoptedInPrinciple");
    assertThat(officers.waitingAt(number)).containsExactly("reviseAsDecided");
    var revised = Review.revisionAsDecided("住宅小区充电设施排查");
    officers.submit(Review.APPLICANT, number, "reviseAsDecided", revised);
    officers.submit(
        "gusu-government-office.leader",
        number,
        "confirmRevision",
        Map.of("revisionOutcome", "returned", "reason", "拨付时间仍不明确。"));
    officers.submit(Review.APPLICANT, number, "reviseAsDecided", revised);
    officers.submit(
        "gusu-government-office.leader",
        number,
        "confirmRevision",
        Map.of("revisionOutcome", "confirmed"));
    review.draftNotice(number);
    assertEnded(number, "transferInEffect");
    assertThat(transfers.find(number).orElseThrow().funds()).isEqualByComparingTo("60");
  }

  @Test
  @Tag("INV-12-9")
  @Tag("INV-S-23")
  void rejection_ends_the_case_and_blocks_the_same_matter_for_six_months() {
    String matter = "企业统计报表催报" + UUID.randomUUID();
    CaseNumber number = review.readyForMeeting(matter);
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "rejected");
    assertEnded(number, "rejectedByMeeting");
    assertThatThrownBy(() -> review.apply(matter))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("相同事项（" + number + "）会议未通过");
    officers.pass(Duration.ofDays(190));
    assertThat(review.apply(matter)).isNotNull();
  }

  @Test
  @Tag("INV-12-9")
  void a_third_deferral_counts_as_rejection() {
    CaseNumber number = review.readyForMeeting("沿街商铺信息采集");
    for (int deferral = 1; deferral <= 3; deferral++) {
      review.fileTopic(number);
      review.schedule(number);
      review.meet(number, "deferred");
      if (deferral < 3)
        officers.submit(
            Review.APPLICANT, number, "prepareAgain", Map.of("supplementNote", "已补充测算依据。"));
    }
    assertEnded(number, "rejectedByMeeting");
  }

  @Test
  @Tag("INV-12-3")
  @Tag("INV-12-4")
  void objections_are_answered_and_a_changed_proposal_is_heard_again() {
    CaseNumber number = review.apply("流动摊贩信息登记");
    review.submitMaterials(number);
    review.accept(number);
    review.give(number, "gusu-pingjiang", "objected");
    review.give(number, "gusu-shuangta", "agreedWithConditions");
    review.give(number, "gusu-jinchang", "agreed");
    review.countersign(number);
    assertThat(officers.waitingAt(number)).containsExactly("answerObjections");
    var changed = new HashMap<>(Review.application("流动摊贩信息登记"));
    changed.put("objectionAnswers", "增加两名专职人员。");
    changed.put("staff", 8);
    officers.submit(Review.APPLICANT, number, "answerObjections", changed);
    assertThat(officers.waitingAt(number)).hasSize(6).contains("giveOpinion", "countersign");
    review.give(number, "gusu-pingjiang", "objected");
    review.give(number, "gusu-shuangta", "agreed");
    review.give(number, "gusu-jinchang", "agreed");
    review.countersign(number);
    var unchanged = new HashMap<>(changed);
    unchanged.put("objectionAnswers", "已无调整余地，请会议决定。");
    officers.submit(Review.APPLICANT, number, "answerObjections", unchanged);
    review.reviewLegality(number, "lawful");
    review.signToMeeting(number);
    String paper =
        officers.shown(Review.APPLICANT, number, "fileTopic").get("opinionSummary").toString();
    assertThat(paper).contains("平江街道办事处：不同意：现有网格员已经满负荷，无力承担。").contains("部门答复：已无调整余地，请会议决定。");
  }

  @Test
  @Tag("INV-12-3")
  void silence_of_an_office_is_recorded_after_reminder_and_escalation_and_is_no_consent() {
    CaseNumber number = review.apply("公共场所控烟劝导");
    review.submitMaterials(number);
    review.accept(number);
    review.give(number, "gusu-pingjiang", "agreed");
    review.give(number, "gusu-shuangta", "agreed");
    review.countersign(number);
    review.letTheTimeForOpinionsPass(number);
    assertThat(officers.waitingAt(number)).containsExactly("recordSilence");
    officers.submit(
        "gusu-government.leader",
        number,
        "recordSilence",
        Map.of("silenceDecision", "extended", "reason", "街道主任调整，延长一次。"));
    assertThat(officers.waitingAt(number)).containsExactly("giveOpinion");
    review.letTheTimeForOpinionsPass(number);
    officers.submit(
        "gusu-government.leader",
        number,
        "recordSilence",
        Map.of("silenceDecision", "recorded", "reason", "两次催告均未反馈。"));
    assertThat(officers.waitingAt(number)).containsExactly("provideReviewMaterials");
    assertThat(steps.latest(number, "enterSilence").orElseThrow().answers())
        .containsEntry("office", "gusu-jinchang")
        .containsKeys("remindedOn", "escalatedOn");
  }

  @Test
  void an_urgent_application_is_answered_within_five_working_days_with_a_reminder_after_three() {
    CaseNumber number = review.apply("防汛期间夜间值守");
    review.submitMaterials(number);
    review.acceptAsUrgent(number);
    Instant accepted = clock.instant();
    Instant due = calendar.addWorkingDays(accepted, 5);
    assertThat(officers.open(number, "giveOpinion"))
        .hasSize(Review.OFFICES.size())
        .allSatisfy(
            task -> assertThat(task.getDueDate().toInstant()).isEqualTo(due.minusSeconds(1)));
    goTo(calendar.addWorkingDays(accepted, 3));
    officers.fire(number, "reminderDue");
    assertThat(steps.of(number))
        .filteredOn(step -> step.element().equals("remindOffice"))
        .hasSize(Review.OFFICES.size());
    goTo(due);
    officers.fire(number, "opinionOverdue");
    assertThat(officers.waitingAt(number)).contains("recordSilence").doesNotContain("giveOpinion");
  }

  private void goTo(Instant instant) {
    officers.pass(Duration.between(clock.instant(), instant));
  }

  @Test
  @Tag("INV-12-3")
  void a_reminder_about_an_earlier_version_does_not_count_for_the_silence_on_a_later_one() {
    CaseNumber number = review.apply("夜间摊点疏导");
    review.submitMaterials(number);
    review.accept(number);
    officers.pass(Duration.ofDays(13));
    officers.fire(number, "reminderDue");
    Review.OFFICES.forEach(office -> review.give(number, office, "objected"));
    review.countersign(number);
    var changed = new HashMap<>(Review.application("夜间摊点疏导"));
    changed.put("objectionAnswers", "增加两名专职人员。");
    changed.put("staff", 8);
    officers.submit(Review.APPLICANT, number, "answerObjections", changed);
    officers.pass(Duration.ofDays(25));
    officers.fire(number, "opinionOverdue");
    assertThatThrownBy(
            () ->
                officers.submit(
                    "gusu-government.leader",
                    number,
                    "recordSilence",
                    Map.of("silenceDecision", "recorded", "reason", "未反馈。")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("尚未收到提醒");
  }

  @Test
  @Tag("INV-12-10")
  void a_matter_that_may_be_delegated_is_shown_the_way_of_article_13() {
    CaseNumber number = review.apply("临时救助小额审批");
    review.submitMaterials(number, "statutoryDelegation");
    assertEnded(number, "routedElsewhere");
    assertThat(steps.latest(number, "recordRouting").orElseThrow().answers())
        .containsEntry("article", "第十三条");
  }

  @Test
  @Tag("INV-S-18")
  @Tag("INV-S-23")
  void an_application_that_is_not_supplemented_in_time_lapses() {
    CaseNumber number = review.apply("犬类登记上门核对");
    review.submitMaterials(number);
    review.askForCorrection(number);
    assertThat(officers.waitingAt(number)).containsExactly("supplementMaterials");
    officers.pass(Duration.ofDays(40));
    officers.fire(number, "correctionTimeOver");
    assertEnded(number, "lapsed");
  }

  @Test
  @Tag("INV-S-18")
  @Tag("INV-S-23")
  void a_supplemented_application_is_accepted_or_refused_with_a_reason() {
    CaseNumber number = review.apply("楼宇企业走访");
    review.submitMaterials(number);
    review.askForCorrection(number);
    var supplemented = new HashMap<>(Review.application("楼宇企业走访"));
    supplemented.put("supplementNote", "经费由区级财政安排。");
    officers.submit(Review.APPLICANT, number, "supplementMaterials", supplemented);
    assertThatThrownBy(
            () ->
                officers.submit(
                    "gusu-staffing.clerk",
                    number,
                    "acceptApplication",
                    Map.of("acceptanceDecision", "refused")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("不能为空");
    officers.submit(
        "gusu-staffing.clerk",
        number,
        "acceptApplication",
        Map.of("acceptanceDecision", "refused", "reason", "属于招商引资，应当逐步弱化。"));
    assertEnded(number, "notAccepted");
  }

  @Test
  @Tag("INV-12-5")
  @Tag("INV-S-23")
  void an_unlawful_proposal_never_reaches_the_meeting() {
    CaseNumber number = review.apply("违法建筑强制拆除");
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.reviewLegality(number, "unlawful");
    assertEnded(number, "refusedAsUnlawful");
  }

  @Test
  @Tag("INV-12-5")
  @Tag("INV-12-11")
  @Tag("INV-S-6")
  void a_revised_proposal_is_heard_and_reviewed_again() {
    CaseNumber number = review.apply("垃圾分类入户宣传");
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.reviewLegality(number, "revise");
    var revised = new HashMap<>(Review.application("垃圾分类入户宣传"));
    revised.put("revisionNote", "删去处罚内容。");
    revised.put("exitConditions", "经费不到位满两个月即可退出。");
    officers.submit(Review.APPLICANT, number, "reviseProposal", revised);
    assertThat(officers.waitingAt(number)).hasSize(6);
    review.allAgree(number);
    review.reviewLegality(number, "lawful");
    officers.submit(
        "gusu-government.leader",
        number,
        "signToMeeting",
        Map.of("leaderDecision", "returned", "reason", "请再核实工作量。"));
    assertThat(officers.waitingAt(number)).containsExactly("reviseProposal");
  }

  @Test
  @Tag("INV-12-12")
  void a_temporary_transfer_needs_an_end_within_a_year() {
    var application = Review.application("夏季防溺水巡查");
    application.put("duration", "temporary");
    application.put("endsOn", LocalDate.now().minusDays(1).toString());
    assertThatThrownBy(() -> officers.start(Review.APPLICANT, "task-transfer-review", application))
        .hasMessageContaining("「截止日期」必须晚于今天");
    application.put("endsOn", LocalDate.now().plusMonths(13).toString());
    assertThatThrownBy(() -> officers.start(Review.APPLICANT, "task-transfer-review", application))
        .hasMessageContaining("不能超过十二个月");
  }

  private void withdraw(String person, CaseNumber number, String act) {
    officers.as(
        person,
        () -> {
          acts.carryOut(number, act, actors.current(), "方案需要重新论证。");
          return null;
        });
  }

  @Test
  @Tag("INV-S-5")
  @Tag("INV-S-23")
  void the_department_withdraws_while_offices_and_departments_are_being_heard() {
    CaseNumber number = review.apply("共享单车停放劝导");
    review.submitMaterials(number);
    review.accept(number);
    assertThatThrownBy(() -> withdraw("gusu-pingjiang.leader", number, "withdraw-application"))
        .isInstanceOf(Refusal.class);
    withdraw(Review.APPLICANT, number, "withdraw-application");
    assertEnded(number, "withdrawn");
  }

  @Test
  @Tag("INV-S-5")
  void before_the_session_opens_only_the_topic_can_be_withdrawn_and_after_it_nothing() {
    CaseNumber withdrawn = review.readyForMeeting("沿河垂钓劝导");
    review.fileTopic(withdrawn);
    assertThatThrownBy(() -> withdraw(Review.APPLICANT, withdrawn, "withdraw-application"))
        .isInstanceOf(Refusal.class);
    withdraw(Review.APPLICANT, withdrawn, "withdraw-topic");
    assertEnded(withdrawn, "withdrawnBeforeOpening");
    CaseNumber opened = review.readyForMeeting("沿河垂钓管理");
    review.fileTopic(opened);
    review.schedule(opened);
    review.open(opened);
    assertThatThrownBy(() -> withdraw(Review.APPLICANT, opened, "withdraw-topic"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("现在不能办理");
  }

  @Test
  @Tag("INV-12-10")
  void a_matter_called_assistance_gets_no_effect_by_that_name() {
    CaseNumber number = review.apply("协助部门长期巡查");
    review.submitMaterials(number, "singleAssistance");
    assertEnded(number, "routedElsewhere");
    assertThat(steps.latest(number, "recordRouting").orElseThrow().answers())
        .containsEntry("article", "第十四条");
    assertThat(transfers.find(number)).isEmpty();
  }

  @Test
  @Tag("INV-12-6")
  void a_municipal_department_is_heard_reviewed_and_decided_by_the_city() {
    CaseNumber number =
        officers.start(
            "suzhou-civil-affairs.clerk", "task-transfer-review", Review.application("适老化改造入户评估"));
    assertThat(number.value()).startsWith("ZR-320500-");
    officers.attach("suzhou-civil-affairs.clerk", number, "special-statement", "专项说明");
    officers.attach("suzhou-civil-affairs.clerk", number, "workload-estimate", "工作量测算");
    officers.submit("suzhou-civil-affairs.clerk", number, "submitMaterials", Review.nature());
    officers.submit(
        "suzhou-staffing.clerk",
        number,
        "acceptApplication",
        Map.of("acceptanceDecision", "accepted", "urgent", "no"));
    Review.OFFICES.forEach(office -> review.give(number, office, "agreed"));
    assertThat(officers.open(number, "countersign"))
        .allSatisfy(
            task ->
                assertThatThrownBy(
                        () ->
                            officers.submit(
                                "gusu-finance.leader",
                                number,
                                "countersign",
                                Map.of("opinion", "agreed")))
                    .isInstanceOf(RuntimeException.class));
    for (String department : List.of("staffing", "finance", "human-resources"))
      officers.submit(
          "suzhou-" + department + ".leader", number, "countersign", Map.of("opinion", "agreed"));
    assertThat(officers.waitingAt(number)).containsExactly("provideReviewMaterials");
  }
}
