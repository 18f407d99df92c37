package cn.jiedao.accountability.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.accountability.correction.Correcting;
import cn.jiedao.accountability.correction.Correction;
import cn.jiedao.accountability.correction.Corrections;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One scenario for each way in which a report on work outside the lists goes (Art. 12, 21). */
@JiedaoTest
@Tag("INV-21-6")
class OutsideAssignmentProcessTest {
  private static final String ON = Correcting.UNIT;
  private static final String OFF = "changshu";

  @Autowired private Reporting reporting;
  @Autowired private Correcting correcting;
  @Autowired private Corrections corrections;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private Steps steps;
  @Autowired private Clock clock;

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void what_is_found_true_opens_one_correction_of_the_department() {
    String department = ON + "-civil-affairs";
    CaseNumber number = reporting.report(reporting.office(ON), department);
    assertThat(officers.shown(ON + "-staffing.clerk", number, "checkAssignment"))
        .containsEntry("admittedWork", "没有");
    reporting.check(number, ON + "-staffing", "confirmed");
    assertEnded(number, "assignmentConfirmed");
    assertThatThrownBy(() -> reporting.check(number, ON + "-staffing", "confirmed"))
        .hasMessageContaining("is not waiting");
    CaseNumber opened = opened(number);
    assertThat(followed(number)).isEqualTo(opened.value());
    assertThat(cases.get(opened).applicant()).isEqualTo(ON + "-staffing");
    assertThat(officers.shown(Correcting.FINDER, opened, "findFacts"))
        .containsEntry("corrected", department)
        .extractingByKey("facts")
        .asString()
        .contains(number.value(), "每周巡查辖区养老机构");
    correcting.find(opened, "confirmed", "minor");
    correcting.hear(opened, department);
    correcting.order(opened, "ordered");
    assertThat(corrections.find(opened)).get().returns(department, Correction::organization);
    correcting.rectify(opened, department);
    correcting.verify(opened, "corrected");
    assertEnded(opened, "corrected");
  }

  private String followed(CaseNumber report) {
    return steps.latest(report, "followAssignment").orElseThrow().text("correctionOpened");
  }

  private CaseNumber opened(CaseNumber report) {
    var following = officers.following(report, "correction");
    assertThat(following).hasSize(1);
    return following.get(0);
  }

  @Test
  void no_department_looks_up_what_is_reported_of_it() {
    CaseNumber number = reporting.report(reporting.office(ON), ON + "-staffing");
    assertThatThrownBy(() -> reporting.check(number, ON + "-staffing", "covered"))
        .isInstanceOf(RuntimeException.class);
    reporting.check(number, ON + "-government-office", "confirmed");
    assertThat(cases.get(opened(number)).applicant()).isEqualTo(ON + "-government-office");
  }

  @Test
  void where_the_county_is_not_set_so_or_the_work_is_covered_nobody_is_corrected() {
    String office = reporting.office(OFF);
    var early = reporting.report(OFF + "-civil-affairs");
    early.put("assignedOn", LocalDate.now(clock).plusDays(1).toString());
    assertThatThrownBy(() -> officers.start(office + ".clerk", "outside-assignment", early))
        .hasMessageContaining("不能晚于今天");
    CaseNumber recorded = reporting.report(office, OFF + "-civil-affairs");
    reporting.check(recorded, OFF + "-staffing", "confirmed");
    assertEnded(recorded, "assignmentConfirmed");
    assertThat(officers.following(recorded, "correction")).isEmpty();
    assertThat(followed(recorded)).isEqualTo("notEnabled");
    CaseNumber covered = reporting.report(reporting.office(ON), ON + "-civil-affairs");
    reporting.check(covered, ON + "-staffing", "covered");
    assertEnded(covered, "assignmentCovered");
    assertThat(officers.following(covered, "correction")).isEmpty();
  }
}
