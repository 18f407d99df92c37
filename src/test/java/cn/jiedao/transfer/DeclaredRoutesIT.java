package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Releases;
import cn.jiedao.organization.Actors;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proved of a model is what runs: a step that does anything else is a fault. */
@JiedaoTest
@Tag("INV-S-22")
class DeclaredRoutesIT {
  private static final String ACCEPTANCE = "processes/transfer/transfer-acceptance.bpmn";
  private static final String REVIEW = "processes/transfer/task-transfer-review.bpmn";
  private static final String MEETING = "processes/shared/executive-meeting.bpmn";
  private static final String SESSION = "processes/shared/meeting-session.bpmn";

  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Releases releases;
  @Autowired private Cases cases;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;

  private void release(String model, String passage, String replacement) {
    releases.change(model, passage, replacement);
    releases.deployNext();
  }

  @AfterEach
  void supersedeTheRelease() {
    releases.supersede();
  }

  /** A fault of the engine's own kind or ours, and neither a step nor a token has moved. */
  private void assertFault(CaseNumber number, ThrowingCallable act, String reason) {
    CaseHead before = cases.get(number);
    List<String> waiting = officers.waitingAt(number);
    assertThatThrownBy(act)
        .satisfies(fault -> assertThat(rootOf(fault)).isInstanceOf(IllegalStateException.class))
        .hasStackTraceContaining(reason);
    assertThat(cases.get(number)).isEqualTo(before);
    assertThat(officers.waitingAt(number)).isEqualTo(waiting);
  }

  private static Throwable rootOf(Throwable fault) {
    return fault.getCause() == null ? fault : rootOf(fault.getCause());
  }

  private CaseNumber submitted(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    return number;
  }

  @Test
  void a_step_does_not_decide_a_value_that_its_model_does_not_declare() {
    release(ACCEPTANCE, "intakeOutcome: accepted, notAccepted", "intakeOutcome: notAccepted");
    CaseNumber number = submitted("没有写明的取值");
    assertFault(
        number,
        () -> review.accept(number),
        "步骤 recordAcceptance 在模型的 writes 中没有写明 intakeOutcome 可以取值 accepted");
  }

  @Test
  void a_step_does_not_leave_undecided_what_its_model_declares() {
    release(
        ACCEPTANCE,
        "intakeOutcome: accepted, notAccepted",
        "intakeOutcome: accepted, notAccepted; urgent: yes");
    CaseNumber number = submitted("没有决定的变量");
    assertFault(number, () -> review.accept(number), "步骤 recordAcceptance 没有决定 urgent");
  }

  @Test
  void a_step_sends_no_message_that_its_model_does_not_declare() {
    release(SESSION, "value=\"meeting.sessionOpened\"", "value=\"meeting.topicDecided\"");
    CaseNumber session = called("没有写明的消息");
    assertFault(session, () -> attend(session), "步骤 openSession 在模型的 sends 中没有写明消息");
  }

  @Test
  void a_message_decides_only_what_the_event_that_waits_for_it_declares() {
    release(MEETING, "meetingOutcome: adopted, adoptedInPrinciple", "meetingOutcome: adopted");
    CaseNumber session = called("没有写明的结论");
    attend(session);
    review.decide(session, "adoptedInPrinciple");
    review.prepareMinutes(session);
    assertFault(
        session,
        () -> review.signMinutes(session),
        "步骤 topicDecided 在模型的 writes 中没有写明 meetingOutcome");
  }

  @Test
  void an_act_reaches_only_the_event_that_names_it() {
    release(REVIEW, "value=\"withdraw-application\"", "value=\"withdraw-topic\"");
    CaseNumber number = submitted("没有写明的撤回");
    assertFault(number, () -> withdraw(number), "事件 withdrawnByApplicant 在模型的 act 中没有写明");
  }

  private CaseNumber called(String title) {
    CaseNumber topic = review.readyForMeeting(title);
    review.fileTopic(topic);
    review.schedule(topic);
    return review.call(topic);
  }

  private void attend(CaseNumber session) {
    officers.submit(
        "gusu-government-office.clerk", session, "recordAttendance", Review.attendance(7));
  }

  private void withdraw(CaseNumber number) {
    officers.as(
        Review.APPLICANT,
        () -> {
          acts.carryOut(number, "withdraw-application", actors.current(), "不再交由街道承担。");
          return null;
        });
  }
}
