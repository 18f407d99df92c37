package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Refusal;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A temporary matter that the meeting adopted late in its term, or too late. */
@JiedaoTest
@Tag("INV-12-12")
class TransferTermProcessTest {
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Transfers transfers;
  @Autowired private Notices notices;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private CaseNumber adopted(String title, int days) {
    var application = Review.application(title);
    application.put("duration", "temporary");
    application.put("endsOn", LocalDate.now(clock).plusDays(days).toString());
    CaseNumber number = officers.start(Review.APPLICANT, "task-transfer-review", application);
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.reviewLegality(number, "lawful");
    review.signToMeeting(number);
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    return number;
  }

  @Test
  void a_matter_whose_end_came_first_never_takes_effect_and_is_not_published() {
    CaseNumber number = adopted("梅雨季节积水点值守", 30);
    officers.pass(Duration.ofDays(31));
    review.draftNotice(number);
    assertThat(cases.get(number).outcome()).isEqualTo("termOver");
    assertThat(transfers.find(number)).isEmpty();
    assertThat(notices.ofCase(number)).isEmpty();
  }

  @Test
  void a_notice_whose_first_day_comes_after_the_last_is_refused_while_there_is_time() {
    CaseNumber number = adopted("国庆假期人流疏导", 9);
    assertThatThrownBy(() -> review.draftNotice(number))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「生效日期」不能晚于临时事项的截止日期");
    officers.pass(Duration.ofDays(10));
    review.draftNotice(number);
    assertThat(cases.get(number).outcome()).isEqualTo("termOver");
  }
}
