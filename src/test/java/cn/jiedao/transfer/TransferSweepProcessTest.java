package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers hold states: what happens to a transfer after its case has ended. */
@JiedaoTest
class TransferSweepProcessTest {
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Transfers transfers;
  @Autowired private TransferSweep sweep;
  @Autowired private Notices notices;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private CaseNumber inEffect(CaseNumber number) {
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.reviewLegality(number, "lawful");
    review.signToMeeting(number);
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    review.draftNotice(number);
    return number;
  }

  private boolean binds(CaseNumber number, LocalDate day) {
    return transfers.inEffect(day).stream().anyMatch(t -> t.caseNumber().equals(number));
  }

  @Test
  @Tag("INV-12-7")
  @Tag("INV-12-12")
  void a_temporary_transfer_binds_from_its_first_to_its_last_day_and_its_end_is_published() {
    var application = Review.application("汛期河道临时巡查");
    LocalDate lastDay = LocalDate.now(clock).plusMonths(2);
    application.put("duration", "temporary");
    application.put("endsOn", lastDay.toString());
    CaseNumber number =
        inEffect(officers.start(Review.APPLICANT, "task-transfer-review", application));
    LocalDate firstDay = transfers.find(number).orElseThrow().effectiveFrom();
    assertThat(binds(number, firstDay.minusDays(1))).isFalse();
    assertThat(binds(number, firstDay)).isTrue();
    assertThat(binds(number, lastDay)).isTrue();
    assertThat(binds(number, lastDay.plusDays(1))).isFalse();
    sweep.sweep();
    assertThat(notices.ofCase(number)).hasSize(1);
    officers.pass(Duration.ofDays(70));
    sweep.sweep();
    sweep.sweep();
    assertThat(notices.ofCase(number))
        .extracting(notice -> notice.kind())
        .containsExactlyInAnyOrder("transfer", "transfer-end");
  }

  @Test
  @Tag("INV-12-8")
  void a_transfer_is_followed_up_once_after_six_months_by_a_case_of_its_own() {
    CaseNumber number = inEffect(review.apply("独居老人上门探视登记"));
    officers.pass(Duration.ofDays(200));
    sweep.sweep();
    sweep.sweep();
    CaseNumber followUp =
        CaseNumber.of(
            database
                .sql("select follow_up from transfer_follow_up where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .single());
    assertThat(cases.get(followUp).parent()).isEqualTo(number.value());
    for (String office : Review.OFFICES)
      officers.submit(
          office + ".clerk",
          followUp,
          "reportWorkload",
          Map.of(
              "actualVolume",
              1700,
              "actualPersonDays",
              260,
              "supportDelivered",
              "yes",
              "suggestion",
              "kept"));
    officers.submit(
        "gusu-staffing.clerk",
        followUp,
        "evaluateTransfer",
        Map.of("followUpOutcome", "kept", "findings", "工作量与测算相符，保障到位。"));
    assertThat(cases.get(followUp).outcome()).isEqualTo("transferEvaluated");
    assertThat(
            database
                .sql("select outcome from transfer_follow_up where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .single())
        .isEqualTo("kept");
  }
}
