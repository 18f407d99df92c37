package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.HouseMessages;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The signed minutes take effect: the session closes, each topic's resolution is entered and its
 * case told (Art. 12, INV-12-1).
 */
@Component
class TellTopics implements JavaDelegate {
  private final MeetingSessions sessions;
  private final Agenda agenda;
  private final Decisions decisions;
  private final Steps steps;
  private final HouseMessages messages;

  TellTopics(
      MeetingSessions sessions,
      Agenda agenda,
      Decisions decisions,
      Steps steps,
      HouseMessages messages) {
    this.sessions = sessions;
    this.agenda = agenda;
    this.decisions = decisions;
    this.steps = steps;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    MeetingSession closed =
        sessions.close(
            number,
            last(number, "draftMinutes"),
            last(number, "reviewMinutes"),
            last(number, "signMinutes"));
    for (Topic topic : agenda.locked(number, Topic.State.OPENED)) {
      Resolution resolution = decisions.enter(step, closed, topic);
      messages.tell(
          step,
          topic.processInstance(),
          "meeting.topicDecided",
          Map.of("meetingOutcome", resolution.outcome().code()));
    }
  }

  private Step last(CaseNumber number, String element) {
    return steps.latest(number, element).orElseThrow();
  }
}
