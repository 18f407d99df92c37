package cn.jiedao.meeting;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A session has a number of its own, and its topics' procedures were over before its day. */
@Component
class SessionRules implements AnswerRules {
  private final MeetingSessions sessions;
  private final Agenda agenda;
  private final Organizations organizations;

  SessionRules(MeetingSessions sessions, Agenda agenda, Organizations organizations) {
    this.sessions = sessions;
    this.agenda = agenda;
    this.organizations = organizations;
  }

  @Override
  public Set<String> forms() {
    return Set.of("meeting-session");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Map<String, Object> answers = submission.answers();
    var violations = new ArrayList<Violation>();
    var date = LocalDate.parse(answers.get("meetingDate").toString());
    int number = ((Number) answers.get("sessionNumber")).intValue();
    String unit = organizations.get(submission.actor().organization()).unit();
    String body = organizations.withFunction(unit, "government").orElseThrow().code();
    if (sessions.isNumberTaken(body, date.getYear(), number))
      violations.add(
          new Violation(
              "sessionNumber", "「会次」" + date.getYear() + "年第" + number + "次会议已经登记，请核对会次"));
    var topics = ((List<?>) answers.get("topics")).stream().map(Object::toString).toList();
    for (String title : agenda.scheduledAfter(date, topics))
      violations.add(
          new Violation("meetingDate", "「会议日期」早于议题“" + title + "”列入待上会议题的日期，请改选会议日期或议题"));
    return violations;
  }
}
