package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The session is not held: its number is free again, its topics wait for the next one. */
@Component
class ReleaseTopics implements JavaDelegate {
  private final MeetingSessions sessions;
  private final Agenda agenda;

  ReleaseTopics(MeetingSessions sessions, Agenda agenda) {
    this.sessions = sessions;
    this.agenda = agenda;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber session = CaseNumber.of(step.getProcessBusinessKey());
    sessions.cancel(session);
    agenda.release(session);
  }
}
