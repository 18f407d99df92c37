package cn.jiedao.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import cn.jiedao.publication.Notices;
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
import org.springframework.test.util.ReflectionTestUtils;

/** One scenario for each way a determination can end (Art. 5). */
@JiedaoTest
class StaffingDeterminationProcessTest {
  @Autowired private Determining determining;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private Notices notices;
  @Autowired private StaffingDeterminations determinations;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private ChooseForum forum;
  @Autowired private Clock clock;
  private String office;
  private String clerk;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @BeforeEach
  void found() {
    office = determining.office();
    clerk = office + ".clerk";
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(determinations.holds(number)).isEqualTo(outcome.equals("determinationInEffect"));
    assertThat(chains.verify(number)).isEmpty();
  }

  private CaseNumber checked() {
    CaseNumber number = determining.request(office);
    determining.submitSheet(number, Determining.sheet());
    determining.check(number, "complete");
    return number;
  }

  private CaseNumber studied() {
    CaseNumber number = checked();
    determining.studied(number, Determining.plan(10, 50, 45));
    return number;
  }

  @Test
  @Tag("INV-5-1")
  @Tag("INV-5-4")
  @Tag("INV-5-5")
  void bodies_and_posts_bind_and_are_published_once_the_staffing_authority_decided() {
    CaseNumber number = determining.request(office);
    determining.decided(number, Determining.sheet());
    assertThat(determinations.holds(number)).isFalse();
    LocalDate firstDay = LocalDate.now(clock).plusDays(1);
    determining.notice(number, firstDay);
    assertEnded(number, "determinationInEffect");
    assertThat(determinations.inForce(office, firstDay))
        .hasValueSatisfying(
            made -> {
              assertThat(made.caseNumber()).isEqualTo(number);
              assertThat(made.decidedBy()).isEqualTo("wujiang-staffing");
              assertThat(made.administrative()).isEqualTo(50);
              assertThat(made.institution()).isEqualTo(45);
              assertThat(made.bodies()).hasSize(10);
            });
    assertThat(notices.ofCase(number).get(0).shown())
        .contains("第1办公室：承担第1类工作。", "行政编制 50 名", "永康路 1 号", "工作日 9:00—17:00", "顾明");
  }

  @Test
  @Tag("INV-5-2")
  void a_later_determination_takes_the_place_of_the_one_before_on_its_first_day() {
    CaseNumber earlier = determining.determined(office);
    CaseNumber later = determining.request(office);
    determining.decided(later, Determining.sheet());
    LocalDate firstDay = LocalDate.now(clock).plusDays(30);
    determining.notice(later, firstDay);
    assertThat(determinations.inForce(office, firstDay.minusDays(1)).orElseThrow())
        .returns(earlier, StaffingDetermination::caseNumber)
        .returns(firstDay, StaffingDetermination::until);
    assertThat(determinations.inForce(office, firstDay).orElseThrow().caseNumber())
        .isEqualTo(later);
  }

  @Test
  @Tag("INV-5-6")
  void a_department_that_wants_a_counterpart_is_told_that_there_is_none() {
    CaseNumber number =
        officers.start(
            clerk,
            "staffing-determination",
            Map.of(
                "title", "设立市场监管办公室",
                "office", office,
                "requestKind", "matchingBody",
                "requestingDepartment", "吴江区市场监督管理局",
                "requestReason", "区市场监管局来函要求街道对口设立机构。"));
    assertEnded(number, "matchingBodyRefused");
    assertThat(steps.latest(number, "refuseMatchingBody").orElseThrow().text("reason"))
        .contains("不得要求街道设立与其对口的机构", "第七条");
  }

  @Test
  void data_that_are_not_completed_in_time_count_as_withdrawn() {
    CaseNumber number = determining.request(office);
    determining.submitSheet(number, Determining.sheet());
    determining.check(number, "correction");
    officers.pass(Duration.ofDays(40));
    officers.fire(number, "dataTimeOver");
    assertEnded(number, "lapsed");
  }

  @Test
  void data_that_were_completed_are_checked_again_and_may_be_refused() {
    CaseNumber number = determining.request(office);
    determining.submitSheet(number, Determining.sheet());
    determining.check(number, "correction");
    var supplemented = new HashMap<>(Determining.sheet());
    supplemented.put("supplementNote", "已补充流动人口。");
    supplemented.put("floatingPopulation", 31000);
    officers.submit(clerk, number, "supplementData", supplemented);
    determining.check(number, "refused");
    assertEnded(number, "notAccepted");
  }

  @Test
  void an_unlawful_plan_is_never_decided() {
    CaseNumber number = checked();
    determining.study(number, Determining.plan(10, 50, 45));
    determining.giveOpinions(number, "agreed", "agreed");
    determining.review(number, "unlawful");
    assertEnded(number, "refusedAsUnlawful");
  }

  @Test
  @Tag("INV-5-1")
  void a_plan_that_was_changed_after_an_objection_is_heard_and_reviewed_again() {
    CaseNumber number = checked();
    determining.study(number, Determining.plan(10, 50, 45));
    determining.giveOpinions(number, "objected", "agreedWithConditions");
    determining.review(number, "lawful");
    assertThat(officers.shown(Determining.STAFFING, number, "adjustStaffing"))
        .hasEntrySatisfying(
            "staffingOpinionSummary",
            said -> assertThat(said.toString()).contains("财政部门：不同意", "组织部门：附条件同意"));
    adjust(number, Determining.plan(10, 48, 45));
    assertThat(officers.waitingAt(number))
        .containsExactly("giveAffordability", "giveCadreOpinion", "provideReviewMaterials");
    determining.giveOpinions(number, "agreed", "agreed");
    determining.review(number, "revise");
    adjust(number, Determining.plan(10, 48, 45));
    determining.giveOpinions(number, "agreedWithConditions", "agreed");
    determining.review(number, "lawful");
    adjust(number, Determining.plan(10, 48, 45));
    assertThat(officers.waitingAt(number)).containsExactly("recordCommission");
  }

  private void adjust(CaseNumber number, Map<String, Object> plan) {
    var answers = new HashMap<>(plan);
    answers.put("adjustmentNote", "减少两名行政编制。");
    officers.submit(Determining.STAFFING, number, "adjustStaffing", answers);
  }

  @Test
  void the_commission_may_send_a_plan_back_and_turn_it_down() {
    CaseNumber number = studied();
    determining.commission(number, "returned");
    assertThat(officers.shown(Determining.STAFFING, number, "studyStaffing"))
        .containsEntry("staffingReturnReason", "编委会：请再压缩内设机构。");
    determining.studied(number, Determining.plan(9, 50, 45));
    determining.commission(number, "rejected");
    assertEnded(number, "notApprovedByCommission");
  }

  @Test
  @Tag("INV-5-1")
  void where_no_commission_is_asked_the_authority_decides_by_itself() {
    ReflectionTestUtils.setField(forum, "commission", false);
    try {
      CaseNumber number = studied();
      assertThat(officers.waitingAt(number)).containsExactly("decideStaffing");
      determining.decide(number, "approved");
      determining.notice(number, LocalDate.now(clock));
      assertEnded(number, "determinationInEffect");
    } finally {
      ReflectionTestUtils.setField(forum, "commission", true);
    }
  }

  @Test
  void the_leader_may_send_a_plan_back_and_refuse_it() {
    CaseNumber number = studied();
    determining.commission(number, "approved");
    determining.decide(number, "returned");
    determining.studied(number, Determining.plan(9, 50, 45));
    determining.commission(number, "approved");
    determining.decide(number, "refused");
    assertEnded(number, "staffingRefused");
  }

  @Test
  void the_applicant_takes_its_request_back_before_it_is_decided() {
    CaseNumber number = studied();
    officers.as(
        clerk,
        () -> {
          acts.carryOut(number, "withdraw-staffing", actors.current(), "情况有变。");
          return null;
        });
    assertEnded(number, "withdrawn");
  }
}
