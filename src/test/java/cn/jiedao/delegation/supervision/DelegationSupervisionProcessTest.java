package cn.jiedao.delegation.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.filing.Filing;
import cn.jiedao.delegation.register.DelegationStandings;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.supervision.DeadlineSweep;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the house and a department do about a delegation while it is in force (Art. 13). */
@JiedaoTest
class DelegationSupervisionProcessTest {
  @Autowired private Delegating delegating;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Supervisions supervisions;
  @Autowired private Delegations delegations;
  @Autowired private DelegationStandings standings;
  @Autowired private DelegationSweep sweep;
  @Autowired private DeadlineSweep deadlines;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private CaseNumber supervised(CaseNumber delegation, int round) {
    sweep.sweep();
    sweep.sweep();
    assertThat(officers.following(delegation, "delegation-supervision")).hasSize(round);
    return officers.following(delegation, "delegation-supervision").get(round - 1);
  }

  private void guide(CaseNumber supervision, String findings) {
    LocalDate today = LocalDate.now(clock);
    String clerk = delegating.department(supervision, "clerk");
    officers.submit(
        clerk,
        supervision,
        "recordGuidance",
        Filing.guidance(today.toString(), findings, today.plusDays(10).toString()));
  }

  private void correct(CaseNumber supervision) {
    officers.submit(
        delegating.office(supervision, "clerk"),
        supervision,
        "correctFindings",
        Map.of("correctionReport", "两件已经补正，今后逐件核对告知书。"));
  }

  private void verify(CaseNumber supervision, String verification) {
    var answers = new HashMap<String, Object>(Map.of("verification", verification));
    if (!verification.equals("corrected")) answers.put("verificationReason", "告知书仍然没有送达回证。");
    if (verification.equals("again"))
      answers.put("correctBy", LocalDate.now(clock).plusDays(5).toString());
    officers.submit(
        delegating.department(supervision, "clerk"), supervision, "verifyCorrection", answers);
  }

  @Test
  @Tag("INV-13-11")
  void each_cycle_has_its_guidance_and_what_was_found_is_corrected_or_ends_the_delegation() {
    CaseNumber delegation = delegating.inEffect(delegating.office("xiangcheng"));
    officers.pass(Duration.ofDays(150));
    sweep.sweep();
    assertThat(officers.following(delegation, "delegation-supervision")).isEmpty();
    officers.pass(Duration.ofDays(40));
    CaseNumber first = supervised(delegation, 1);
    officers.pass(Duration.ofDays(60));
    deadlines.sweep();
    assertThat(steps.latest(first, "escalateToSuperior")).as("overdue guidance").isPresent();
    assertThatThrownBy(
            () ->
                officers.submit(
                    delegating.department(first, "clerk"),
                    first,
                    "recordGuidance",
                    Filing.guidance(LocalDate.now(clock).plusDays(1).toString(), "none", null)))
        .hasMessageContaining("不能晚于今天");
    guide(first, "none");
    assertThat(cases.get(first).outcome()).isEqualTo("supervised");

    officers.pass(Duration.ofDays(140));
    CaseNumber second = supervised(delegation, 2);
    guide(second, "found");
    correct(second);
    verify(second, "again");
    correct(second);
    verify(second, "corrected");
    assertThat(cases.get(second).outcome()).isEqualTo("supervised");

    officers.pass(Duration.ofDays(190));
    CaseNumber third = supervised(delegation, 3);
    guide(third, "found");
    correct(third);
    verify(third, "breached");
    assertThat(cases.get(third).outcome()).isEqualTo("breachFound");
    assertThat(supervisions.of(delegation))
        .extracting(Supervisions.Supervision::outcome)
        .containsExactly("clean", "corrected", "breached");
    assertThat(officers.following(delegation, "delegation-end")).hasSize(1);
    assertThat(standings.of(delegation).endReason()).isEqualTo("违反约定，逾期未改正");
    assertThat(delegations.isInForce(delegation, LocalDate.now(clock).plusDays(1))).isFalse();
    officers.pass(Duration.ofDays(190));
    sweep.sweep();
    assertThat(officers.following(delegation, "delegation-supervision")).hasSize(3);
  }
}
