package cn.jiedao.meeting;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Minutes bear a number that no other minutes of that government and year bear. */
@Component
class MinutesRules implements AnswerRules {
  private final MeetingSessions sessions;

  MinutesRules(MeetingSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Set<String> forms() {
    return Set.of("meeting-session-draftMinutes");
  }

  @Override
  public List<Violation> check(Submission submission) {
    MeetingSession session = sessions.get(submission.caseNumber());
    String minutes = submission.answers().get("minutesNumber").toString();
    return sessions.areMinutesTaken(session.body(), session.meetingDate().getYear(), minutes)
        ? List.of(new Violation("minutesNumber", "「纪要编号」" + minutes + " 已经用过，请核对后改用未使用的编号"))
        : List.of();
  }
}
