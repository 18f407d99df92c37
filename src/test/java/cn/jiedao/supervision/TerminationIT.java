package cn.jiedao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.meeting.Topic;
import cn.jiedao.meeting.Topics;
import cn.jiedao.transfer.Review;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
@Tag("INV-S-30")
class TerminationIT {
  private static final String REASON = "{\"reason\":\"重复立案\"}";
  private static final String LEADER = "gusu-government.leader";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private Cases cases;
  @Autowired private Topics topics;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private JdbcClient database;

  private HttpResponse<String> act(String person, CaseNumber number, String act) {
    return new Desk(port, person).actOnCase(number, act, REASON);
  }

  private void requested(CaseNumber number) {
    assertThat(act("admin", number, "request-termination").statusCode()).isEqualTo(200);
  }

  @Test
  void a_case_ends_by_an_administrator_and_a_second_person_only() {
    CaseNumber number = review.apply("终止的案件");
    review.submitMaterials(number);
    assertThat(act("admin", number, "request-termination").statusCode()).isEqualTo(200);
    assertThat(act("admin", number, "request-termination").statusCode()).isEqualTo(409);
    assertThat(act("admin", number, "consent-to-termination").statusCode()).isEqualTo(409);
    assertThat(act("gusu-government.clerk", number, "consent-to-termination").statusCode())
        .isEqualTo(409);
    assertThat(act("auditor", number, "consent-to-termination").statusCode()).isEqualTo(409);
    assertThat(act("suzhou-government.leader", number, "consent-to-termination").statusCode())
        .isEqualTo(409);
    assertThat(cases.get(number).state()).isEqualTo(CaseHead.State.OPEN);
    assertThat(new Desk(port, LEADER).ask("/workplace/cases/" + number).body())
        .contains("申请终止", "系统管理员（admin）", "重复立案", "不同意终止");
    assertThat(act(LEADER, number, "consent-to-termination").statusCode()).isEqualTo(200);
    CaseHead ended = cases.get(number);
    assertThat(ended.state()).isEqualTo(CaseHead.State.ENDED);
    assertThat(ended.outcome()).isEqualTo("terminated");
    assertThat(ended.outcomeLabel()).isEqualTo("已终止");
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(officers.instance(number)).isNull();
    assertThat(act("admin", number, "request-termination").statusCode()).isEqualTo(409);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void nobody_but_a_system_administrator_asks_and_a_refusal_lets_the_case_go_on() {
    CaseNumber number = review.apply("不同意终止");
    assertThat(act(Review.APPLICANT, number, "request-termination").statusCode()).isEqualTo(409);
    assertThat(act("secadmin", number, "request-termination").statusCode()).isEqualTo(403);
    requested(number);
    assertThat(act(LEADER, number, "refuse-termination").statusCode()).isEqualTo(200);
    assertThat(act(LEADER, number, "consent-to-termination").statusCode()).isEqualTo(409);
    assertThat(officers.waitingAt(number)).containsExactly("submitMaterials");
    assertThat(steps.latest(number, "refuse-termination").orElseThrow().person()).isEqualTo(LEADER);
    requested(number);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void no_meeting_waits_for_a_terminated_case_and_what_it_opened_it_first_decides() {
    CaseNumber number = review.readyForMeeting("终止的议题");
    review.fileTopic(number);
    review.schedule(number);
    requested(number);
    assertThat(act(LEADER, number, "consent-to-termination").statusCode()).isEqualTo(200);
    assertThat(topics.find(number).orElseThrow().state()).isEqualTo(Topic.State.WITHDRAWN);
    CaseNumber opened = review.readyForMeeting("审议中的议题");
    review.fileTopic(opened);
    review.schedule(opened);
    CaseNumber session = review.open(opened);
    requested(opened);
    assertThat(act(LEADER, opened, "consent-to-termination").body()).contains("会议正在审议本案");
    assertThat(cases.get(opened).state()).isEqualTo(CaseHead.State.OPEN);
    assertThat(steps.of(opened, "consent-to-termination")).isEmpty();
    requested(session);
    assertThat(act(LEADER, session, "consent-to-termination").body()).contains("会议已经开始");
  }

  @Test
  void a_session_that_is_terminated_gives_its_topics_back() {
    CaseNumber number = review.readyForMeeting("会议终止");
    review.fileTopic(number);
    review.schedule(number);
    CaseNumber session = review.call(number);
    requested(session);
    assertThat(act(LEADER, session, "consent-to-termination").statusCode()).isEqualTo(200);
    assertThat(topics.find(number).orElseThrow().sessionCase()).isNull();
    assertThat(
            database
                .sql("select state from meeting_session where case_number = :number")
                .param("number", session.value())
                .query(String.class)
                .single())
        .isEqualTo("notHeld");
  }
}
