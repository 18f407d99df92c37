package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseEnded;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.CaseTermination;
import cn.jiedao.engine.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that ends, by an act or because its applicant took it back, leaves no topic behind for a
 * meeting to wait for, and one that is terminated no session; what a meeting has opened it must
 * first decide (Art. 12).
 */
@Component
class EndedCases {
  private final TopicRows topics;
  private final MeetingSessions sessions;
  private final Agenda agenda;

  EndedCases(TopicRows topics, MeetingSessions sessions, Agenda agenda) {
    this.topics = topics;
    this.sessions = sessions;
    this.agenda = agenda;
  }

  @EventListener
  void on(CaseEnded event) {
    topics.find(event.caseNumber()).ifPresent(this::takeOff);
    if (!event.outcome().equals(CaseTermination.OUTCOME)) return;
    sessions.stateOf(event.caseNumber()).ifPresent(state -> cancel(event.caseNumber(), state));
  }

  private void takeOff(Topic topic) {
    switch (topic.state()) {
      case FILED, SCHEDULED -> topics.move(topic.processInstance(), Topic.State.WITHDRAWN);
      case OPENED -> throw Refusal.conflict("会议正在审议本案的议题，签发会议纪要之前不能终止或者撤回。");
      case DECIDED, WITHDRAWN -> {}
    }
  }

  private void cancel(CaseNumber session, String state) {
    if (state.equals("opened")) throw Refusal.conflict("会议已经开始，须办到签发会议纪要，不能终止。");
    if (!state.equals("called")) return;
    sessions.cancel(session);
    agenda.release(session);
  }
}
