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

  public List<String> of(DelegateExecution step) {
    CaseNumber session = CaseNumber.of(step.getProcessBusinessKey());
    return agenda.of(session, Topic.State.OPENED).stream()
        .map(topic -> topic.caseNumber().value())
        .toList();
  }
}
