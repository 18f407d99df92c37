package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a session decided on its topics, from the record of the session to the register. */
@Component
class Decisions {
  private final Steps steps;
  private final TopicRows topics;
  private final Resolutions resolutions;

  Decisions(Steps steps, TopicRows topics, Resolutions resolutions) {
    this.steps = steps;
    this.topics = topics;
    this.resolutions = resolutions;
  }

  /** What was recorded on the topics of a session, one step each. */
  List<Step> recorded(CaseNumber session) {
    return steps.of(session, "recordOutcome");
  }

  /** Enters the resolution on a topic and leaves it in the topic's own case. */
  Resolution enter(DelegateExecution step, MeetingSession session, Topic topic) {
    Step decided =
        recorded(session.caseNumber()).stream()
            .filter(recorded -> topic.caseNumber().value().equals(recorded.text("topic")))
            .findFirst()
            .orElseThrow();
    int seq = steps.append(topic.caseNumber(), StepEntry.by(step, told(session, decided)));
    Resolution resolution = resolution(session, topic, decided, seq);
    resolutions.enter(resolution);
    topics.move(topic.processInstance(), Topic.State.DECIDED);
    return resolution;
  }

  private static Map<String, Object> told(MeetingSession session, Step decided) {
    var told = new LinkedHashMap<String, Object>();
    told.put("sessionCase", session.caseNumber().value());
    told.put("sessionNumber", session.number());
    told.put("meetingDate", session.meetingDate().toString());
    told.put("minutesNumber", session.minutesNumber());
    told.put("topicOutcome", decided.text("topicOutcome"));
    told.put("discussion", decided.text("discussion"));
    told.put("requirements", decided.text("requirements"));
    return told;
  }

  private static Resolution resolution(MeetingSession session, Topic topic, Step decided, int seq) {
    return new Resolution(
        topic.caseNumber(),
        session.caseNumber(),
        session.body(),
        Outcome.of(decided.text("topicOutcome")),
        decided.text("requirements"),
        session.number(),
        session.meetingDate(),
        session.minutesNumber(),
        session.signedAt(),
        topic.proposal(),
        seq);
  }
}
