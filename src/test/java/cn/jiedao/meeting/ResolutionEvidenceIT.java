package cn.jiedao.meeting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last line: what gets past the model and the engine meets the database. */
@JiedaoTest
class ResolutionEvidenceIT {
  private static final String APPLICANT = "gusu-market-supervision.clerk";

  @Autowired private Meeting meeting;
  @Autowired private MeetingSessions sessions;
  @Autowired private Resolutions resolutions;
  @Autowired private Topics topics;
  @Autowired private JdbcClient database;

  private Resolution adoption(CaseNumber topic, CaseNumber session) {
    MeetingSession held = sessions.get(session);
    return new Resolution(
        topic,
        session,
        held.body(),
        Outcome.ADOPTED,
        null,
        held.number(),
        held.meetingDate(),
        held.minutesNumber() == null ? "第1号" : held.minutesNumber(),
        held.signedAt() == null ? Instant.EPOCH : held.signedAt(),
        topics.find(topic).orElseThrow().proposal(),
        1);
  }

  private static void refused(ThrowingCallable entry, String finding) {
    assertThatThrownBy(entry).rootCause().hasMessageContaining(finding);
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-S-1")
  @Tag("INV-S-2")
  void no_resolution_without_a_quorum_and_signed_minutes() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "没有纪要的决议");
    CaseNumber session = meeting.called("gusu", Meeting.number(), topic);
    refused(() -> resolutions.enter(adoption(topic, session)), "INV-12-1：到会人数没有超过组成人员半数");
    meeting.attend("gusu", session, 11, 7);
    refused(() -> resolutions.enter(adoption(topic, session)), "INV-12-1：会议纪要尚未签发");
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-S-3")
  void no_resolution_on_what_that_session_did_not_deliberate() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "另一次会议的议题");
    CaseNumber session = closed("gusu", APPLICANT);
    refused(() -> resolutions.enter(adoption(topic, session)), "INV-12-1：这次会议没有审议该议题的这一版方案");
    CaseNumber held = meeting.scheduled(APPLICANT, "已经有决议的议题");
    CaseNumber own = meeting.opened("gusu", held);
    meeting.decide("gusu", own, Outcome.DEFERRED);
    meeting.close("gusu", own);
    refused(() -> resolutions.enter(adoption(held, own)), "resolution_pkey");
  }

  @Test
  @Tag("INV-12-6")
  void a_districts_session_decides_no_municipal_topic() {
    CaseNumber topic = meeting.scheduled("suzhou-civil-affairs.clerk", "市级部门的事项");
    CaseNumber session = closed("gusu", APPLICANT);
    refused(() -> resolutions.enter(adoption(topic, session)), "INV-12-6：议题应由 suzhou-government");
  }

  @Test
  @Tag("INV-S-2")
  void signed_minutes_and_resolutions_are_never_changed() {
    CaseNumber session = closed("gusu", APPLICANT);
    refused(
        database
                .sql(
                    "update meeting_session set minutes_number = '第9号' where case_number = :session")
                .param("session", session.value())
            ::update,
        "已经签发，不能更改");
    refused(database.sql("update resolution set outcome = 'adopted'")::update, "permission denied");
    refused(database.sql("delete from resolution")::update, "permission denied");
  }

  private CaseNumber closed(String unit, String applicant) {
    CaseNumber session = meeting.opened(unit, meeting.scheduled(applicant, "已经办结的会议"));
    meeting.decide(unit, session, Outcome.ADOPTED);
    meeting.close(unit, session);
    return session;
  }
}
