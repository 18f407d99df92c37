package cn.jiedao.delegation.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import cn.jiedao.supervision.DeadlineSweep;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One scenario for each way in which the filing of an agreement may go (Art. 13). */
@JiedaoTest
class DelegationFilingProcessTest {
  @Autowired private Filing filing;
  @Autowired private Delegating delegating;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Notices notices;
  @Autowired private Filings filings;
  @Autowired private Delegations delegations;
  @Autowired private DeadlineSweep deadlines;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private boolean binds(CaseNumber number) {
    return delegations.isInForce(number, LocalDate.now(clock));
  }

  @Test
  @Tag("INV-13-5")
  @Tag("INV-13-4")
  void a_delegation_objected_to_stands_still_until_it_is_resumed_and_the_public_is_told_why() {
    CaseNumber number = filing.signed();
    filing.object(number, "justice");
    assertThatThrownBy(() -> filing.answer(number, "suspended")).hasMessageContaining("尚未公布生效");
    delegating.publish(number);
    assertThat(binds(number)).isTrue();
    filing.answer(number, "suspended");
    assertThat(binds(number)).isFalse();
    assertThat(notices.ofCase(number))
        .filteredOn(notice -> notice.kind().equals("delegation-suspension"))
        .singleElement()
        .extracting(Notice::shown)
        .asString()
        .contains("罚款上限超过规章规定", "按规章重新商定上限");
    assertThatThrownBy(() -> filing.settle(number, "resumed")).hasMessageContaining("补充协议");
    filing.supplement(number);
    filing.settle(number, "resumed");
    assertThat(binds(number)).isTrue();
    assertThat(notices.ofCase(number))
        .anyMatch(notice -> notice.kind().equals("delegation-resumption"));
    delegating.file(number, "justice");
    delegating.file(number, "staffing");
    assertThat(cases.get(number).outcome()).isEqualTo("delegationInEffect");
    assertThat(filings.numbers(number))
        .containsOnlyKeys("xiangcheng-justice", "xiangcheng-staffing");
  }

  @Test
  @Tag("INV-13-5")
  void what_is_missing_or_corrected_is_filed_again_and_a_late_filing_is_reported_above() {
    CaseNumber number = filing.published();
    filing.say(number, "justice", Map.of("filing", "incomplete", "missing", "请补论证报告。"));
    String clerk = delegating.department(number, "clerk");
    assertThat(officers.shown(clerk, number, "completeFiling"))
        .containsEntry("filingAuthority", "相城区司法局")
        .containsEntry("filingMissing", "请补论证报告。");
    officers.submit(clerk, number, "completeFiling", Map.of("completionNote", "论证报告已补。"));
    filing.object(number, "justice");
    filing.answer(number, "corrected");
    officers.pass(Duration.ofDays(40));
    deadlines.sweep();
    assertThat(steps.of(number))
        .anyMatch(
            step ->
                step.element().equals("escalateToSuperior")
                    && "办理备案".equals(step.text("lateTask")));
    delegating.file(number, "staffing");
    var used = filings.numbers(number).get("xiangcheng-staffing");
    delegating.file(number, "justice");
    assertThat(cases.get(number).outcome()).isEqualTo("delegationInEffect");
    CaseNumber other = filing.signed();
    assertThatThrownBy(
            () -> filing.say(other, "staffing", Map.of("filing", "filed", "filingNumber", used)))
        .hasMessageContaining("已被使用");
  }

  @Test
  @Tag("INV-13-5")
  void a_delegation_that_is_given_up_after_a_suspension_is_ended_once() {
    CaseNumber number = filing.published();
    filing.object(number, "justice");
    filing.answer(number, "suspended");
    filing.settle(number, "givenUp");
    assertThat(officers.following(number, "delegation-end")).hasSize(1);
    delegating.file(number, "staffing");
    assertThat(cases.get(number).outcome()).isEqualTo("delegationObjected");
    assertThat(officers.following(number, "delegation-end")).hasSize(1);
    assertThat(binds(number)).isFalse();
  }

  @Test
  @Tag("INV-13-5")
  void a_delegation_given_up_before_it_is_published_is_ended_when_it_took_effect_all_the_same() {
    CaseNumber number = filing.signed();
    filing.object(number, "staffing");
    filing.answer(number, "givenUp");
    assertThat(officers.following(number, "delegation-end")).isEmpty();
    delegating.file(number, "justice");
    delegating.publish(number);
    assertThat(cases.get(number).outcome()).isEqualTo("delegationObjected");
    assertThat(officers.following(number, "delegation-end")).hasSize(1);
  }
}
