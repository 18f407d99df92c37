package cn.jiedao.meeting;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A session is held on its day or not yet, and only by more than half of its members (B.0). */
@Component
class AttendanceRules implements AnswerRules {
  private final MeetingSessions sessions;
  private final Clock clock;

  AttendanceRules(MeetingSessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("meeting-session-recordAttendance");
  }

  @Override
  public List<Violation> check(Submission submission) {
    if (!"held".equals(submission.answers().get("sessionHeld"))) return List.of();
    var violations = new ArrayList<Violation>();
    LocalDate date = sessions.get(submission.caseNumber()).meetingDate();
    if (date.isAfter(LocalDate.now(clock)))
      violations.add(new Violation("sessionHeld", "会议日期是 " + date + "，当天或之后才能登记为“举行”"));
    int total = number(submission, "membersTotal");
    int present = number(submission, "membersPresent");
    if (present > total)
      violations.add(new Violation("membersPresent", "「到会人数」不能多于组成人员总数 " + total + " 人"));
    if (present * 2 <= total)
      violations.add(
          new Violation(
              "membersPresent",
              "「到会人数」须超过组成人员半数（" + total + " 人中至少 " + (total / 2 + 1) + " 人到会），不足的请选择“未举行”"));
    return violations;
  }

  private static int number(Submission submission, String field) {
    return ((Number) submission.answers().get(field)).intValue();
  }
}
