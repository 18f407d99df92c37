package cn.jiedao.establishment.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the city decides what its bureau has reviewed (Art. 4). */
@JiedaoTest
class CityDecidesProcessTest {
  @Autowired private Officers officers;
  @Autowired private CityCases county;
  @Autowired private CityDesk city;
  @Autowired private Replies replies;
  @Autowired private Documents documents;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private Clock clock;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-4-3")
  void the_mayor_approves_by_signature_and_the_reply_is_issued() {
    CaseNumber number = reviewed("agree");
    LocalDate effectiveOn = LocalDate.now(clock).plusMonths(1);
    city.approve(number, effectiveOn);
    assertThat(county.state(number)).isEqualTo("draftNotice");
    assertThat(ending(number)).isEqualTo("cityApproved");
    Reply reply = replies.find(number).orElseThrow();
    assertThat(reply.approved()).isTrue();
    assertThat(reply.effectiveOn()).isEqualTo(effectiveOn);
    assertThat(reply.sessionCase()).isNull();
    assertThat(documents.kindsOf(number)).contains("establishment-reply");
  }

  @Test
  void the_mayor_may_approve_what_the_bureau_disagreed_with() {
    CaseNumber number = reviewed("disagree");
    city.approve(number, LocalDate.now(clock));
    assertThat(county.state(number)).isEqualTo("draftNotice");
  }

  @Test
  void the_mayor_refuses_with_a_reason_and_the_reply_says_so() {
    CaseNumber number = reviewed("agree");
    city.arrange(number, "signature");
    city.decide(number, "refused");
    assertThat(
            officers.shown(CityDesk.OFFICE, number, "draftReply").get("decisionBasis").toString())
        .contains("不予批准", "驻地尚未落实");
    city.draftReply(number, null);
    city.signReply(number);
    assertThat(county.state(number)).isEqualTo("refusedByCity");
    assertThat(ending(number)).isEqualTo("cityRefused");
    assertThat(replies.find(number).orElseThrow().effectiveOn()).isNull();
  }

  @Test
  void the_mayor_returns_the_application() {
    CaseNumber number = reviewed("agree");
    city.arrange(number, "signature");
    city.decide(number, "returned");
    assertThat(county.state(number)).isEqualTo("reviseChange");
    assertThat(ending(number)).isEqualTo("returnedByCity");
    assertThat(replies.find(number)).isEmpty();
  }

  @Test
  void the_meeting_adopts_and_the_reply_rests_on_its_resolution() {
    CaseNumber number = met("adopted");
    city.draftReply(number, LocalDate.now(clock).plusDays(10));
    city.signReply(number);
    assertThat(county.state(number)).isEqualTo("draftNotice");
    assertThat(replies.find(number).orElseThrow().sessionCase()).isNotNull();
  }

  @Test
  void the_meeting_rejects_and_the_reply_refuses() {
    CaseNumber number = met("rejected");
    city.draftReply(number, null);
    city.signReply(number);
    assertThat(county.state(number)).isEqualTo("refusedByCity");
    assertThat(replies.find(number).orElseThrow().approved()).isFalse();
  }

  @Test
  void what_the_meeting_adopts_in_principle_goes_back_to_the_county() {
    CaseNumber number = met("adoptedInPrinciple");
    assertThat(county.state(number)).isEqualTo("reviseChange");
    assertThat(ending(number)).isEqualTo("returnedByCity");
  }

  @Test
  void what_the_meeting_defers_is_arranged_again() {
    CaseNumber number = met("deferred");
    assertThat(officers.waitingAt(number)).containsExactly("arrangeDecision");
    assertThat(
            officers
                .shown(CityDesk.OFFICE, number, "arrangeDecision")
                .get("cityMeeting")
                .toString())
        .contains("缓议", "进一步听取居民意见");
    city.approve(number, LocalDate.now(clock).plusDays(3));
    assertThat(county.state(number)).isEqualTo("draftNotice");
    assertThat(replies.find(number).orElseThrow().sessionCase()).isNull();
  }

  @Test
  void a_topic_that_the_county_takes_back_before_the_meeting_opens_ends_the_procedure() {
    CaseNumber number = reviewed("agree");
    city.arrange(number, "meeting");
    city.bringToMeeting(number);
    officers.as(
        CityCases.APPLICANT,
        () -> {
          acts.carryOut(number, "withdraw-topic", actors.current(), "方案需要重新研究。");
          return null;
        });
    assertThat(county.state(number)).isEqualTo("topicTakenBackByApplicant");
    assertThat(ending(number)).isEqualTo("topicTakenBackAtCity");
  }

  @Test
  void a_reply_that_the_mayor_returns_is_drafted_again() {
    CaseNumber number = reviewed("agree");
    city.arrange(number, "signature");
    city.decide(number, "approved");
    city.draftReply(number, LocalDate.now(clock).plusDays(3));
    officers.submit(
        CityDesk.MAYOR,
        number,
        "signReply",
        Map.of("replySignature", "returned", "replyReturnNote", "生效日期改为下月一日。"));
    assertThat(officers.waitingAt(number)).containsExactly("draftReply");
    assertThat(officers.shown(CityDesk.OFFICE, number, "draftReply"))
        .containsEntry("replyReturnNote", "生效日期改为下月一日。");
    LocalDate effectiveOn = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
    city.draftReply(number, effectiveOn);
    city.signReply(number);
    assertThat(replies.find(number).orElseThrow().effectiveOn()).isEqualTo(effectiveOn);
  }

  private String ending(CaseNumber number) {
    return county.ending(number, "establishment-decision");
  }

  private CaseNumber met(String outcome) {
    CaseNumber number = reviewed("agree");
    city.arrange(number, "meeting");
    city.meet(number, outcome);
    return number;
  }

  private CaseNumber reviewed(String conclusion) {
    CaseNumber number = county.begin();
    city.review(number, conclusion);
    return number;
  }
}
