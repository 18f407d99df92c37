package cn.jiedao.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.register.Delegations;
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

/** One scenario for each way the proposal to delegate can end (Art. 13). */
@JiedaoTest
class DelegationProcessTest {
  @Autowired private Delegating delegating;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private Delegations delegations;
  @Autowired private DelegationProcedure procedure;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private Notices notices;
  @Autowired private Clock clock;
  private String office;

  @BeforeEach
  void found() {
    office = delegating.office("wuzhong");
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(delegations.find(number).isPresent())
        .isEqualTo(outcome.equals("delegationInEffect"));
    assertThat(chains.verify(number)).isEmpty();
  }

  private CaseNumber prepared() {
    CaseNumber number = delegating.propose(office);
    delegating.prepare(number);
    return number;
  }

  private CaseNumber drafted() {
    CaseNumber number = prepared();
    delegating.draft(number, delegating.terms(number));
    return number;
  }

  /** Changes a setting while one case is opened, and puts it back. */
  private CaseNumber opened(String setting, Object value) {
    Object before = ReflectionTestUtils.getField(procedure, setting);
    ReflectionTestUtils.setField(procedure, setting, value);
    try {
      return delegating.propose(office);
    } finally {
      ReflectionTestUtils.setField(procedure, setting, before);
    }
  }

  @Test
  @Tag("INV-13-3")
  @Tag("INV-13-9")
  void a_delegation_takes_effect_once_both_signed_and_it_is_published_and_its_case_ends_filed() {
    CaseNumber number = delegating.signed(office);
    assertThat(delegations.find(number)).isEmpty();
    assertThat(officers.waitingAt(number))
        .containsExactly("draftNotice", "fileAgreement", "fileAgreement");
    delegating.publish(number);
    assertThat(delegations.find(number))
        .hasValueSatisfying(
            made -> {
              assertThat(made.office()).isEqualTo(office);
              assertThat(made.matters()).containsExactly("wuzhong-urban-management-littering");
              assertThat(made.proposal())
                  .isEqualTo(steps.latest(number, "signForOffice").orElseThrow().proposal());
            });
    delegating.file(number, "justice");
    delegating.file(number, "staffing");
    assertEnded(number, "delegationInEffect");
    assertThatThrownBy(() -> delegating.propose(office))
        .hasMessageContaining("已经委托给该街道")
        .hasMessageContaining(number.value());
  }

  @Test
  @Tag("INV-13-3")
  void a_delegation_whose_last_day_passes_before_it_is_published_never_takes_effect() {
    var terms = delegating.proposal(office, "wuzhong");
    terms.put("endsOn", LocalDate.now(clock).plusDays(30).toString());
    CaseNumber number = delegating.propose("wuzhong", terms);
    delegating.prepare(number);
    delegating.agree(number);
    delegating.sign(number);
    delegating.file(number, "justice");
    delegating.file(number, "staffing");
    officers.pass(Duration.ofDays(31));
    delegating.publish(number);
    assertEnded(number, "delegationLapsed");
    assertThat(notices.ofCase(number)).isEmpty();
  }

  @Test
  @Tag("INV-13-6")
  void what_is_delegated_is_not_delegated_on() {
    CaseNumber number = prepared();
    var terms = delegating.terms(number);
    terms.put("subDelegation", "allowed");
    assertThatThrownBy(() -> delegating.draft(number, terms)).hasMessageContaining("再委托给其他组织");
  }

  @Test
  void where_it_is_to_be_filed_first_it_takes_effect_with_the_second_filing() {
    CaseNumber number = opened("effectiveOn", EffectiveOn.FILED_TOO);
    delegating.prepare(number);
    delegating.agree(number);
    delegating.sign(number);
    delegating.publish(number);
    delegating.file(number, "justice");
    assertThat(delegations.find(number)).isEmpty();
    delegating.file(number, "staffing");
    assertEnded(number, "delegationInEffect");
  }

  @Test
  void an_objection_that_the_department_accepts_leaves_nothing_in_effect() {
    CaseNumber number = opened("effectiveOn", EffectiveOn.FILED_TOO);
    delegating.prepare(number);
    delegating.agree(number);
    delegating.sign(number);
    delegating.publish(number);
    delegating.file(number, "staffing");
    officers.submit(
        delegating.of(number, "justice.clerk"),
        number,
        "fileAgreement",
        Map.of("filing", "objected", "reason", "权限超出法定范围。"));
    officers.submit(
        delegating.department(number, "leader"),
        number,
        "answerFilingObjection",
        Map.of("objectionAnswer", "givenUp", "reason", "放弃委托。"));
    assertEnded(number, "delegationObjected");
  }

  @Test
  void an_office_without_the_means_is_delegated_nothing() {
    CaseNumber number = delegating.propose(office);
    delegating.capability(number, "incapable");
    assertEnded(number, "incapable");
  }

  @Test
  void what_fails_the_argumentation_is_not_delegated() {
    CaseNumber number = delegating.propose(office);
    delegating.capability(number, "capable");
    delegating.argue(number, "object", "failed");
    assertThat(steps.of(number, "giveArgument")).hasSize(3);
    assertEnded(number, "argumentationFailed");
  }

  @Test
  void a_county_that_approves_instead_of_arguing_may_refuse() {
    CaseNumber refused = approving();
    approve(refused, "refused", "暂不委托。");
    assertEnded(refused, "refusedByGovernment");
    CaseNumber approved = approving();
    approve(approved, "approved", null);
    assertThat(officers.waitingAt(approved)).containsExactly("draftAgreement");
  }

  private CaseNumber approving() {
    ReflectionTestUtils.setField(procedure, "approval", true);
    CaseNumber number;
    try {
      number = opened("argumentation", false);
    } finally {
      ReflectionTestUtils.setField(procedure, "approval", false);
    }
    delegating.capability(number, "capable");
    assertThat(officers.waitingAt(number)).containsExactly("approveDelegation");
    return number;
  }

  private void approve(CaseNumber number, String decision, String reason) {
    var answers = new HashMap<String, Object>(Map.of("governmentDecision", decision));
    if (reason != null) answers.put("governmentReason", reason);
    officers.submit(
        delegating.of(number, "government.leader"), number, "approveDelegation", answers);
  }

  @Test
  void an_office_that_does_not_agree_is_not_delegated_to() {
    CaseNumber number = drafted();
    delegating.answer(number, "refused");
    assertEnded(number, "notAgreed");
  }

  @Test
  void one_review_that_finds_the_agreement_unlawful_ends_it() {
    CaseNumber number = drafted();
    delegating.answer(number, "accepted");
    delegating.review(number, "lawful", "unlawful");
    assertEnded(number, "unlawful");
  }

  @Test
  void the_meeting_of_the_office_may_refuse() {
    CaseNumber number = drafted();
    delegating.answer(number, "accepted");
    delegating.review(number, "lawful", "lawful");
    delegating.deliberate(number, "rejected");
    assertEnded(number, "refusedByOffice");
  }

  @Test
  void the_department_may_withdraw_until_both_have_signed() {
    CaseNumber number = prepared();
    delegating.agree(number);
    delegating.signForDepartment(number);
    officers.as(
        delegating.department(number, "clerk"),
        () -> {
          acts.carryOut(number, "withdraw-delegation", actors.current(), "情况有变。");
          return null;
        });
    assertEnded(number, "withdrawn");
  }

  @Test
  @Tag("INV-13-3")
  void every_change_of_the_terms_is_answered_reviewed_and_adopted_anew_before_anybody_signs() {
    CaseNumber number = drafted();
    delegating.answer(number, "countered");
    assertThat(shownReason(number)).contains("请写明拨付时间");
    redraft(number, "funds", "每季度首月拨付。");
    delegating.answer(number, "accepted");
    delegating.review(number, "revise", "lawful");
    redraft(number, "liability", "依法承担。");
    delegating.answer(number, "accepted");
    delegating.review(number, "lawful", "lawful");
    delegating.deliberate(number, "revise");
    redraft(number, "sealRules", "印章由委托部门保管。");
    delegating.adopt(number);
    giveBack(number, "signForDepartment", delegating.department(number, "leader"), "department");
    redraft(number, "powerLimits", "只适用简易程序。");
    delegating.adopt(number);
    delegating.signForDepartment(number);
    giveBack(number, "signForOffice", delegating.office(number, "leader"), "office");
    redraft(number, "penaltyLimit", 100);
    delegating.adopt(number);
    delegating.sign(number);
    delegating.publish(number);
    assertThat(delegations.find(number).orElseThrow().penaltyLimit()).isEqualByComparingTo("100");
    for (String element :
        new String[] {
          "answerDraft",
          "reviewAtDepartment",
          "reviewAtOffice",
          "deliberateAtOffice",
          "signForDepartment",
          "signForOffice"
        })
      assertThat(steps.latest(number, element).orElseThrow().proposal())
          .isEqualTo(cases.get(number).proposal());
  }

  private String shownReason(CaseNumber number) {
    return officers
        .shown(delegating.department(number, "clerk"), number, "draftAgreement")
        .get("agreementReturnReason")
        .toString();
  }

  private void redraft(CaseNumber number, String term, Object value) {
    int before = cases.get(number).proposal().number();
    var terms = new HashMap<>(delegating.terms(number));
    terms.put(term, value);
    delegating.draft(number, terms);
    assertThat(cases.get(number).proposal().number()).isEqualTo(before + 1);
  }

  private void giveBack(CaseNumber number, String element, String leader, String side) {
    officers.submit(
        leader,
        number,
        element,
        Map.of(side + "Signature", "returned", side + "ReturnReason", "权限再明确。"));
    assertThat(officers.waitingAt(number)).containsExactly("draftAgreement");
  }

  @Test
  void an_office_cannot_be_called_capable_without_officers_who_may_enforce() {
    CaseNumber number = delegating.propose(office);
    String clerk = delegating.department(number, "clerk");
    officers.attach(clerk, number, "capability-report", "核查报告");
    assertThatThrownBy(
            () ->
                officers.submit(
                    clerk,
                    number,
                    "checkCapability",
                    Map.of(
                        "publicAffairs", "no",
                        "qualifiedOfficers", 1,
                        "technicalConditions", "无。",
                        "capability", "capable")))
        .hasMessageContaining("管理公共事务职能")
        .hasMessageContaining("少于 2 人");
  }

  @Test
  void a_meeting_without_half_of_its_members_decides_nothing() {
    CaseNumber number = drafted();
    delegating.answer(number, "accepted");
    delegating.review(number, "lawful", "lawful");
    String leader = delegating.office(number, "leader");
    officers.attach(leader, number, "office-minutes", "会议纪要");
    var minutes = new HashMap<>(delegating.minutes("adopted"));
    minutes.put("membersPresent", 4);
    minutes.put("meetingDate", "2020-01-01");
    assertThatThrownBy(() -> officers.submit(leader, number, "deliberateAtOffice", minutes))
        .hasMessageContaining("没有超过半数")
        .hasMessageContaining("不能早于两份审查意见");
  }

  @Test
  void no_two_agreements_bear_one_number() {
    var terms = delegating.terms(prepared());
    CaseNumber first = prepared();
    delegating.draft(first, terms);
    CaseNumber second = prepared();
    assertThatThrownBy(() -> delegating.draft(second, terms)).hasMessageContaining("已被另一份协议使用");
  }
}
