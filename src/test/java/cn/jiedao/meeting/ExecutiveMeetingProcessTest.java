package cn.jiedao.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class ExecutiveMeetingProcessTest {
  private static final String APPLICANT = "gusu-market-supervision.clerk";

  @Autowired private ProcessEngine engine;
  @Autowired private Officers officers;
  @Autowired private Meeting meeting;
  @Autowired private Topics topics;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private Resolutions resolutions;
  @Autowired private Cases cases;
  @Autowired private Steps steps;

  @BeforeEach
  void init() {
    BpmnAwareTests.init(engine);
  }

  private Topic.State state(CaseNumber topic) {
    return topics.find(topic).orElseThrow().state();
  }

  private void withdraw(String person, CaseNumber topic) {
    officers.as(
        person,
        () -> {
          acts.carryOut(topic, "withdraw-topic", actors.current(), "方案需要重新论证。");
          return null;
        });
  }

  @Test
  @Tag("INV-12-1")
  @Tag("INV-S-3")
  void a_topic_is_decided_by_the_session_it_was_opened_in() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "食品安全日常巡查");
    CaseNumber session = meeting.opened("gusu", topic);
    BpmnAwareTests.assertThat(meeting.procedure().of(topic))
        .hasPassedInOrder(
            "fileTopic", "enterTopic", "scheduleTopic", "putOnAgenda", "sessionOpened")
        .isWaitingAt("topicDecided");
    meeting.decide("gusu", session, Outcome.ADOPTED_IN_PRINCIPLE);
    assertThat(resolutions.of(topic)).isEmpty();
    String minutes = meeting.close("gusu", session);
    assertThat(meeting.procedure().ending(topic)).isEqualTo("topicClosed");
    assertThat(meeting.procedure().told(topic, "meetingOutcome")).isEqualTo("adoptedInPrinciple");
    assertThat(state(topic)).isEqualTo(Topic.State.DECIDED);
    Resolution resolution = resolutions.latest(topic).orElseThrow();
    assertThat(resolution.outcome()).isEqualTo(Outcome.ADOPTED_IN_PRINCIPLE);
    assertThat(resolution.body()).isEqualTo("gusu-government");
    assertThat(resolution.minutesNumber()).isEqualTo(minutes);
    assertThat(resolution.requirements()).isEqualTo("会议要求：原则通过");
    assertThat(resolution.proposal()).isEqualTo(cases.get(topic).proposal());
    Step told = steps.latest(topic, "tellTopics").orElseThrow();
    assertThat(told.seq()).isEqualTo(resolution.stepSeq());
    assertThat(told.answers()).containsEntry("requirements", "会议要求：原则通过");
  }

  @Test
  @Tag("INV-S-4")
  void a_paper_sent_back_is_filed_again_under_its_new_title() {
    CaseNumber topic = meeting.filed(APPLICANT, "夜市管理");
    officers.submit(
        "gusu-government-office.clerk",
        topic,
        "scheduleTopic",
        Map.of("scheduling", "returned", "reason", "请附各街道意见。"));
    BpmnAwareTests.assertThat(meeting.procedure().of(topic))
        .isWaitingAt("fileTopic")
        .hasNotPassed("putOnAgenda");
    meeting.file(APPLICANT, topic, "关于夜市管理的议题（补充后）");
    meeting.schedule("gusu", topic);
    assertThat(topics.find(topic).orElseThrow().title()).isEqualTo("关于夜市管理的议题（补充后）");
    assertThat(state(topic)).isEqualTo(Topic.State.SCHEDULED);
  }

  @Test
  @Tag("INV-S-4")
  void a_topic_without_its_paper_is_not_filed() {
    CaseNumber topic = meeting.procedure().begin(APPLICANT, "没有材料的议题");
    assertThatThrownBy(() -> meeting.file(APPLICANT, topic, "关于没有材料的议题"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("缺少材料「上会材料」");
    assertThat(topics.find(topic)).isEmpty();
  }

  @Test
  @Tag("INV-S-5")
  void the_applicant_may_withdraw_at_any_time_before_the_session_opens() {
    CaseNumber unfiled = meeting.procedure().begin(APPLICANT, "尚未提交材料");
    CaseNumber scheduled = meeting.scheduled(APPLICANT, "已列入待上会议题");
    CaseNumber onAgenda = meeting.scheduled(APPLICANT, "已列入会议");
    CaseNumber session = meeting.called("gusu", Meeting.number(), onAgenda);
    for (CaseNumber topic : List.of(unfiled, scheduled, onAgenda)) {
      withdraw(APPLICANT, topic);
      assertThat(meeting.procedure().ending(topic)).isEqualTo("topicTakenBack");
      assertThat(meeting.procedure().told(topic, "meetingOutcome")).isEqualTo("withdrawn");
      assertThat(steps.latest(topic, "withdraw-topic").orElseThrow().text("reason"))
          .isEqualTo("方案需要重新论证。");
    }
    assertThat(state(onAgenda)).isEqualTo(Topic.State.WITHDRAWN);
    assertThatThrownBy(() -> meeting.attend("gusu", session, 11, 7))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("没有可以审议的议题，请登记为“未举行”");
    assertThat(officers.waitingAt(session)).containsExactly("recordAttendance");
  }

  @Test
  @Tag("INV-S-5")
  void once_the_session_is_open_nobody_withdraws_and_nothing_is_written() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "已经开会的议题");
    meeting.opened("gusu", topic);
    int before = steps.of(topic).size();
    assertThatThrownBy(() -> withdraw(APPLICANT, topic))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("现在不能办理这一项");
    assertThat(steps.of(topic)).hasSize(before);
    assertThat(state(topic)).isEqualTo(Topic.State.OPENED);
  }

  @Test
  @Tag("INV-S-5")
  void nobody_withdraws_what_another_organisation_filed() {
    CaseNumber topic = meeting.scheduled(APPLICANT, "他人的议题");
    assertThatThrownBy(() -> withdraw("gusu-urban-management.clerk", topic))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("现在不能办理这一项");
    assertThat(state(topic)).isEqualTo(Topic.State.SCHEDULED);
  }

  @Test
  @Tag("INV-S-5")
  void of_a_withdrawal_and_an_opening_in_the_same_instant_one_comes_first() throws Exception {
    for (int round = 0; round < 5; round++) {
      CaseNumber topic = meeting.scheduled(APPLICANT, "同时撤回和开会 " + round);
      CaseNumber session = meeting.called("gusu", Meeting.number(), topic);
      var together = new CyclicBarrier(2);
      var both = Executors.newFixedThreadPool(2);
      Future<Boolean> opened =
          both.submit(() -> succeeds(together, () -> meeting.attend("gusu", session, 11, 7)));
      Future<Boolean> withdrawn =
          both.submit(() -> succeeds(together, () -> withdraw(APPLICANT, topic)));
      assertThat(opened.get()).isNotEqualTo(withdrawn.get());
      assertThat(state(topic))
          .isEqualTo(withdrawn.get() ? Topic.State.WITHDRAWN : Topic.State.OPENED);
      both.shutdown();
    }
  }

  private static boolean succeeds(CyclicBarrier together, Runnable act) throws Exception {
    together.await();
    try {
      act.run();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
