package cn.jiedao.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class MeetingSessionProcessTest {
  private static final String APPLICANT = "gusu-market-supervision.clerk";
  private static final String OFFICE = "gusu-government-office.clerk";
  private static final String SECRETARY = "gusu-government-office.leader";
  private static final String HEAD = "gusu-government.leader";

  @Autowired private ProcessEngine engine;
  @Autowired private Officers officers;
  @Autowired private Meeting meeting;
  @Autowired private Topics topics;
  @Autowired private SessionTopics sessionTopics;
  @Autowired private Resolutions resolutions;
  @Autowired private Cases cases;
  @Autowired private Steps steps;

  @BeforeEach
  void init() {
    BpmnAwareTests.init(engine);
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-S-3")
  void a_session_tells_each_topic_its_own_outcome() {
    CaseNumber first = meeting.scheduled(APPLICANT, "第一个议题");
    CaseNumber second = meeting.scheduled("gusu-urban-management.clerk", "第二个议题");
    CaseNumber session = meeting.opened("gusu", second, first);
    assertThat(shown(session, "recordOutcome")).containsEntry("topicTitle", "关于第一个议题的议题");
    meeting.decide("gusu", session, Outcome.DEFERRED);
    assertThat(shown(session, "recordOutcome")).containsEntry("topicCase", second.value());
    meeting.decide("gusu", session, Outcome.ADOPTED);
    assertThat(shown(session, "draftMinutes").get("sessionOutcomes"))
        .isEqualTo("关于第一个议题的议题：缓议（会议要求：缓议）\n关于第二个议题的议题：通过");
    meeting.close("gusu", session);
    assertThat(cases.get(session).outcome()).isEqualTo("sessionClosed");
    assertThat(meeting.procedure().told(first, "meetingOutcome")).isEqualTo("deferred");
    assertThat(meeting.procedure().told(second, "meetingOutcome")).isEqualTo("adopted");
    assertThat(resolutions.latest(second).orElseThrow().requirements()).isNull();
  }

  private Map<String, Object> shown(CaseNumber session, String element) {
    return engine
        .getFormService()
        .getTaskFormVariables(officers.task(OFFICE, session, element).getId());
  }

  @Test
  void a_session_deliberates_at_least_one_topic() {
    CaseNumber session =
        meeting.called("gusu", Meeting.number(), meeting.scheduled(APPLICANT, "尚未启动"));
    var step = new ExecutionEntity();
    step.setProcessInstance(step);
    step.setBusinessKey(session.value());
    assertThatThrownBy(() -> sessionTopics.of(step))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("会议 " + session.value() + " 没有可以审议的议题");
  }

  @Test
  @Tag("INV-S-1")
  void a_session_not_held_leaves_its_topics_and_its_number_to_the_next_one() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "等下一次会议");
    int number = Meeting.number();
    CaseNumber session = meeting.called("gusu", number, topic);
    assertThatThrownBy(() -> meeting.called("gusu", Meeting.number(), topic))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「议题」所选的值不在可选范围内");
    officers.submit(
        OFFICE, session, "recordAttendance", Map.of("sessionHeld", "notHeld", "reason", "人数不足。"));
    assertThat(cases.get(session).outcome()).isEqualTo("sessionNotHeld");
    assertThat(topics.find(topic).orElseThrow().sessionCase()).isNull();
    CaseNumber next = meeting.called("gusu", number, topic);
    assertThat(topics.find(topic).orElseThrow().sessionCase()).isEqualTo(next);
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-S-1")
  void without_a_quorum_no_session_opens_and_nothing_is_written() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "人数不够");
    CaseNumber session = meeting.called("gusu", Meeting.number(), topic);
    CaseHead before = cases.get(session);
    assertThatThrownBy(() -> meeting.attend("gusu", session, 12, 6))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「到会人数」须超过组成人员半数（12 人中至少 7 人到会）");
    assertThatThrownBy(() -> meeting.attend("gusu", session, 6, 7))
        .hasMessageContaining("「到会人数」不能多于组成人员总数 6 人");
    assertThat(cases.get(session)).isEqualTo(before);
    assertThat(topics.find(topic).orElseThrow().state()).isEqualTo(Topic.State.SCHEDULED);
  }

  @Test
  @Tag("INV-S-1")
  void a_session_is_neither_held_before_its_day_nor_dated_before_its_topics() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "会议日期");
    var early = meeting.call(Meeting.number(), topic);
    early.put("meetingDate", meeting.today().minusDays(1).toString());
    assertThatThrownBy(() -> officers.start(OFFICE, "meeting-session", early))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「会议日期」早于议题“关于会议日期的议题”列入待上会议题的日期");
    var late = meeting.call(Meeting.number(), topic);
    late.put("meetingDate", meeting.today().plusDays(1).toString());
    CaseNumber session = officers.start(OFFICE, "meeting-session", late);
    assertThatThrownBy(() -> meeting.attend("gusu", session, 11, 7))
        .hasMessageContaining("当天或之后才能登记为“举行”");
  }

  @Test
  @Tag("INV-S-1")
  @Tag("INV-S-2")
  void numbers_of_sessions_and_of_minutes_are_used_once_a_year() {
    int number = Meeting.number();
    CaseNumber session = meeting.called("gusu", number, meeting.scheduled(APPLICANT, "会次"));
    meeting.attend("gusu", session, 11, 7);
    meeting.decide("gusu", session, Outcome.REJECTED);
    String minutes = meeting.close("gusu", session);
    CaseNumber topic = meeting.scheduled(APPLICANT, "重复的编号");
    assertThatThrownBy(() -> meeting.called("gusu", number, topic))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("第" + number + "次会议已经登记");
    CaseNumber next = meeting.opened("gusu", topic);
    meeting.decide("gusu", next, Outcome.ADOPTED);
    assertThatThrownBy(() -> meeting.draft(OFFICE, next, minutes))
        .hasMessageContaining("「纪要编号」" + minutes + " 已经用过");
    assertThatThrownBy(() -> meeting.draft(OFFICE, next, "纪要五"))
        .hasMessageContaining("「纪要编号」格式不正确");
  }

  @Test
  @Tag("INV-S-2")
  void of_two_minutes_drafted_under_one_number_only_the_first_is_signed() {
    String minutes = "第" + Meeting.number() + "号";
    CaseNumber first = reviewed("先签发", minutes);
    CaseNumber second = reviewed("后签发", minutes);
    meeting.sign(HEAD, first);
    assertThatThrownBy(() -> meeting.sign(HEAD, second))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(minutes + " 已由其他会议使用");
    assertThat(officers.waitingAt(second)).containsExactly("signMinutes");
  }

  private CaseNumber reviewed(String title, String minutes) {
    CaseNumber session = meeting.opened("gusu", meeting.scheduled(APPLICANT, title));
    meeting.decide("gusu", session, Outcome.ADOPTED);
    meeting.draft(OFFICE, session, minutes);
    meeting.review(SECRETARY, session);
    return session;
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-S-2")
  void minutes_are_drafted_again_when_sent_back_and_bind_nobody_before() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "退回的纪要");
    CaseNumber session = meeting.opened("gusu", topic);
    meeting.decide("gusu", session, Outcome.ADOPTED);
    meeting.draft(OFFICE, session, "第" + Meeting.number() + "号");
    officers.submit(
        SECRETARY, session, "reviewMinutes", Map.of("minutesReview", "returned", "reason", "漏议题。"));
    meeting.draft(OFFICE, session, "第" + Meeting.number() + "号");
    meeting.review(SECRETARY, session);
    officers.submit(
        HEAD, session, "signMinutes", Map.of("minutesSignature", "returned", "reason", "措辞。"));
    BpmnAwareTests.assertThat(officers.instance(session))
        .isWaitingAt("draftMinutes")
        .hasNotPassed("tellTopics");
    assertThat(resolutions.of(topic)).isEmpty();
    String minutes = meeting.close("gusu", session);
    assertThat(resolutions.latest(topic).orElseThrow().minutesNumber()).isEqualTo(minutes);
  }

  @Test
  @Tag("INV-S-2")
  @Tag("INV-S-10")
  void minutes_take_three_people() {
    CaseNumber session = meeting.opened("gusu", meeting.scheduled(APPLICANT, "三人"));
    meeting.decide("gusu", session, Outcome.ADOPTED);
    meeting.draft(SECRETARY, session, "第" + Meeting.number() + "号");
    assertThatThrownBy(() -> meeting.review(SECRETARY, session))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("您已办理“起草会议纪要”");
    CaseNumber other = meeting.opened("gusu", meeting.scheduled(APPLICANT, "两个职务"));
    meeting.decide("gusu", other, Outcome.ADOPTED);
    meeting.draft(OFFICE, other, "第" + Meeting.number() + "号");
    meeting.review(SECRETARY, other);
    String signature = officers.task(HEAD, other, "signMinutes").getId();
    assertThatThrownBy(() -> signWithASecondPost(SECRETARY, signature))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("您已办理“秘书长审核纪要”");
  }

  private void signWithASecondPost(String person, String task) {
    engine
        .getIdentityService()
        .setAuthentication(person, List.of("gusu-government", "gusu-government.leader"));
    try {
      engine.getFormService().submitTaskForm(task, Map.of("minutesSignature", "signed"));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  @Tag("INV-12-6")
  void a_district_meeting_cannot_take_up_a_municipal_departments_topic() {
    CaseNumber topic = meeting.scheduled("suzhou-civil-affairs.clerk", "适老化改造入户评估");
    assertThat(topics.find(topic).orElseThrow().body()).isEqualTo("suzhou-government");
    assertThatThrownBy(() -> meeting.called("gusu", Meeting.number(), topic))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「议题」所选的值不在可选范围内");
    CaseNumber session = meeting.opened("suzhou", topic);
    meeting.decide("suzhou", session, Outcome.ADOPTED);
    meeting.close("suzhou", session);
    assertThat(resolutions.latest(topic).orElseThrow().body()).isEqualTo("suzhou-government");
  }

  @Test
  @Tag("INV-S-4")
  void nobody_but_the_government_office_sees_or_chooses_topics() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "只有政府办公室能选");
    assertThatThrownBy(
            () ->
                officers.start(APPLICANT, "meeting-session", meeting.call(Meeting.number(), topic)))
        .isInstanceOf(RuntimeException.class);
    assertThat(List.of(topics.find(topic).orElseThrow().state()))
        .containsExactly(Topic.State.SCHEDULED);
  }
}
