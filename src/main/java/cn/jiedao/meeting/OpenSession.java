package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the session and tells its topics: from here on no applicant can withdraw, and what is
 * deliberated is the version of the proposal that the paper speaks of (Art. 12).
 */
@Component
class OpenSession implements JavaDelegate {
  private final MeetingSessions sessions;
  private final Agenda agenda;
  private final TopicRows topics;
  private final Steps steps;
  private final Cases cases;
  private final HouseMessages messages;

  OpenSession(
      MeetingSessions sessions,
      Agenda agenda,
      TopicRows topics,
      Steps steps,
      Cases cases,
      HouseMessages messages) {
    this.sessions = sessions;
    this.agenda = agenda;
    this.topics = topics;
    this.steps = steps;
    this.cases = cases;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber session = CaseNumber.of(step.getProcessBusinessKey());
    sessions.open(session, steps.latest(session, "recordAttendance").orElseThrow());
    List<Topic> onAgenda = agenda.locked(session, Topic.State.SCHEDULED);
    if (onAgenda.isEmpty()) throw Refusal.conflict("本次会议的议题都已撤回，没有可以审议的议题，请登记为“未举行”。");
    for (Topic topic : onAgenda) {
      if (!topic.proposal().equals(cases.get(topic.caseNumber()).proposal()))
        throw Refusal.conflict("议题「" + topic.title() + "」的方案在提交上会材料之后有改动，不能审议，请由申报单位撤回后重新提交。");
      topics.move(topic.processInstance(), Topic.State.OPENED);
      steps.append(topic.caseNumber(), StepEntry.by(step, Map.of("sessionCase", session.value())));
      messages.tell(step, topic.processInstance(), "meeting.sessionOpened", Map.of());
    }
  }
}
