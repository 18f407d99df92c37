package cn.jiedao.meeting;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The topics a session deliberates, for the model's multi-instance: their case numbers. */
@ModelBean
@Component("sessionTopics")
public class SessionTopics {
  private final Agenda agenda;

  SessionTopics(Agenda agenda) {
    this.agenda = agenda;
  }

  /**
   * @throws IllegalStateException when there is none: the model would take a deliberation of
   *     nothing as done
   */
  public List<String> of(DelegateExecution step) {
    CaseNumber session = CaseNumber.of(step.getProcessBusinessKey());
    List<String> topics =
        agenda.of(session, Topic.State.OPENED).stream()
            .map(topic -> topic.caseNumber().value())
            .toList();
    if (topics.isEmpty()) throw new IllegalStateException("会议 " + session.value() + " 没有可以审议的议题");
    return topics;
  }
}
