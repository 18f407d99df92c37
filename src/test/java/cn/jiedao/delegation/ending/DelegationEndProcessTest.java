package cn.jiedao.delegation.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.effect.ApprovedChange;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.succession.Abolition;
import cn.jiedao.organization.succession.DecidedAbolition;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One scenario for each way in which a delegation ends (Art. 13). */
@JiedaoTest
@Tag("INV-13-14")
class DelegationEndProcessTest {
  private static final String UNIT = "wujiang";
  private static final String DEPARTMENT = Delegating.department(UNIT);

  @Autowired private Delegating delegating;
  @Autowired private Ending ending;
  @Autowired private EndSweep sweep;
  @Autowired private DecidedAbolition abolition;
  @Autowired private ApprovedChange approved;
  @Autowired private Proposed proposed;
  @Autowired private OfficeFixtures offices;
  @Autowired private Organizations organizations;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private Notices notices;
  @Autowired private Delegations delegations;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private String office;

  @BeforeEach
  void found() {
    office = delegating.office(UNIT);
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  /** The case in which the house ends a delegation. */
  private CaseNumber endOf(CaseNumber delegation) {
    return CaseNumber.of(
        database
            .sql("select end_case from delegation_end where case_number = :number")
            .param("number", delegation.value())
            .query(String.class)
            .single());
  }

  private void assertOver(CaseNumber delegation, EndReason reason, LocalDate lastDay) {
    CaseNumber end = endOf(delegation);
    assertThat(delegations.isInForce(delegation, lastDay.plusDays(1))).isFalse();
    assertThat(notices.ofCase(end))
        .singleElement()
        .satisfies(notice -> assertThat(notice.kind()).isEqualTo("delegation-end"))
        .satisfies(
            notice ->
                assertThat(notice.shown())
                    .contains("终止事由：" + reason.label(), "终止日期：" + lastDay, "试城管委"));
    assertThat(
            database
                .sql(
                    "select distinct upper(valid) from delegation_matter where case_number = :number")
                .param("number", delegation.value())
                .query(LocalDate.class)
                .list())
        .containsExactly(lastDay.plusDays(1));
  }

  @Test
  void both_may_agree_to_end_it_and_then_settle_and_file_and_agree_anew() {
    CaseNumber delegation = delegating.inEffect(office);
    CaseNumber refused = ending.request(office, delegation, "mutual");
    assertThatThrownBy(() -> ending.request(DEPARTMENT, delegation, "unilateral"))
        .hasMessageContaining("终止正在办理（案号 " + refused.value());
    ending.answer(refused, DEPARTMENT, "refused");
    assertEnded(refused, "endRefused");
    assertThat(delegations.isInForce(delegation, today())).isTrue();
    assertThatThrownBy(() -> ending.request(UNIT + "-justice", delegation, "mutual"))
        .isInstanceOf(RuntimeException.class);

    CaseNumber end = ending.request(DEPARTMENT, delegation, "mutual");
    ending.answer(end, office, "agreed");
    assertOver(delegation, EndReason.MUTUAL, today());
    ending.file(end, "staffing");
    ending.settle(end, office + ".clerk");
    ending.confirm(end, "incomplete");
    assertThat(officers.shown(office + ".clerk", end, "settleOpenMatters"))
        .containsEntry("settlementShortcoming", "空白文书少交两本。");
    ending.settle(end, office + ".clerk");
    assertThat(officers.shown(DEPARTMENT + ".clerk", end, "confirmSettlement"))
        .containsEntry("settledMatters", "在办案件一件：移交部门继续办理。");
    ending.confirm(end, "complete");
    ending.file(end, "justice");
    assertEnded(end, "delegationSettled");
    assertThatThrownBy(() -> ending.request(office, delegation, "mutual"))
        .isInstanceOf(RuntimeException.class);
    assertThat(
            delegations.overlapping(
                DEPARTMENT,
                office,
                delegations.find(delegation).orElseThrow().matters(),
                today().plusDays(1),
                today().plusYears(1)))
        .isEmpty();
  }

  @Test
  void one_party_may_end_it_alone_thirty_days_after_it_told_the_other() {
    CaseNumber delegation = delegating.inEffect(office);
    CaseNumber end = ending.request(office, delegation, "unilateral");
    assertThat(told(DEPARTMENT + ".leader", end)).isEqualTo(1);
    officers.pass(Duration.ofDays(29));
    assertThat(delegations.isInForce(delegation, today())).isTrue();
    officers.pass(Duration.ofDays(1));
    officers.fire(end, "noticePeriodExpired");
    assertOver(delegation, EndReason.UNILATERAL, today());
    ending.close(end, office + ".clerk");
    assertEnded(end, "delegationSettled");
  }

  private int told(String person, CaseNumber end) {
    return database
        .sql(
            """
            select count(*) from inbox_notice
            where (person, case_number, kind) = (:person, :number, 'delegation-end-notice')
            """)
        .param("person", person)
        .param("number", end.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void it_ends_with_its_norm_whatever_else_is_under_way() {
    norm("first", null);
    var proposal = delegating.proposal(office, UNIT);
    proposal.put("basis", List.of("ending-trial"));
    CaseNumber delegation = ending.inEffect(UNIT, proposal);
    CaseNumber pending = ending.request(DEPARTMENT, delegation, "unilateral");
    officers.pass(Duration.ofDays(5));
    norm("second", today());
    sweep.sweep();
    assertOver(delegation, EndReason.NORM_REPEALED, today().minusDays(1));
    officers.pass(Duration.ofDays(25));
    officers.fire(pending, "noticePeriodExpired");
    assertEnded(pending, "endedOtherwise");
    CaseNumber end = endOf(delegation);
    ending.close(end, office + ".clerk");
    assertEnded(end, "delegationSettled");
  }

  private void norm(String edition, LocalDate until) {
    database
        .sql(
            """
            insert into norm (code, edition, title, level, article, quote, permits_delegation, valid, demo, reference, loaded_at)
            select 'ending-trial', :edition, title, level, article, quote, true, daterange('2020-01-01', :until::date), demo,
              reference, :at
            from current_norm where code = 'city-appearance-34'
            """)
        .param("edition", edition)
        .param("until", until)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  @Test
  @Tag("INV-13-10")
  void it_ends_with_its_term_and_is_renewed_only_by_an_agreement_of_its_own() {
    var proposal = delegating.proposal(office, UNIT);
    LocalDate lastDay = today().plusDays(80);
    proposal.put("endsOn", lastDay.toString());
    CaseNumber delegation = ending.inEffect(UNIT, proposal);
    sweep.sweep();
    sweep.sweep();
    List<CaseNumber> asked = officers.following(delegation, "delegation-expiry");
    assertThat(asked).hasSize(1);
    officers.submit(
        DEPARTMENT + ".clerk",
        asked.get(0),
        "decideRenewal",
        Map.of("renewal", "renewed", "renewalReason", "效果良好。"));
    assertEnded(asked.get(0), "renewalIntended");

    var renewal = delegating.proposal(office, UNIT);
    renewal.put("renews", delegation.value());
    renewal.put("startsOn", lastDay.toString());
    assertThatThrownBy(() -> delegating.propose(UNIT, renewal)).hasMessageContaining("续签是一份新的委托");
    renewal.put("startsOn", lastDay.plusDays(1).toString());
    CaseNumber next = ending.inEffect(UNIT, renewal);
    assertThat(
            database
                .sql("select renews from delegation where case_number = :number")
                .param("number", next.value())
                .query(String.class)
                .single())
        .isEqualTo(delegation.value());

    officers.pass(Duration.ofDays(81));
    sweep.sweep();
    assertOver(delegation, EndReason.EXPIRED, lastDay);
    assertThat(delegations.isInForce(next, today())).isTrue();
  }

  @Test
  void what_is_not_to_go_on_is_let_expire() {
    var proposal = delegating.proposal(office, UNIT);
    proposal.put("endsOn", today().plusDays(60).toString());
    CaseNumber delegation = ending.inEffect(UNIT, proposal);
    sweep.sweep();
    CaseNumber asked = officers.following(delegation, "delegation-expiry").get(0);
    officers.submit(
        DEPARTMENT + ".clerk",
        asked,
        "decideRenewal",
        Map.of("renewal", "letExpire", "renewalReason", "由部门直接办理。"));
    assertEnded(asked, "letExpire");
  }

  @Test
  @Tag("INV-4-8")
  void it_ends_with_its_office_and_the_successor_settles_it() {
    CaseNumber delegation = delegating.inEffect(office);
    String next = delegating.office(UNIT);
    abolition.decide(UNIT, office, Abolition.all(next), 3);
    LocalDate lastDay = today().plusDays(2);
    abolition.pass(3);
    assertOver(delegation, EndReason.OFFICE_CHANGED, lastDay);
    CaseNumber end = endOf(delegation);
    ending.close(end, next + ".clerk");
    assertEnded(end, "delegationSettled");
    Delegation kept = delegations.find(delegation).orElseThrow();
    assertThat(kept.office()).isEqualTo(office);
  }

  @Test
  void it_goes_on_with_an_office_that_is_renamed() {
    CaseNumber delegation = delegating.inEffect(office);
    String name = offices.name();
    approved.bySignature(UNIT, proposed.renaming(office, name), 3);
    abolition.pass(3);
    sweep.sweep();
    assertThat(organizations.get(office).name()).endsWith(name);
    assertThat(delegations.isInForce(delegation, today())).isTrue();
    ending.request(office, delegation, "mutual");
  }
}
