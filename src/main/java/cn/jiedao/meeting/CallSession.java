package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Parties;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls the session and takes the chosen topics; whoever comes second is told so (Art. 12). */
@Component
class CallSession implements JavaDelegate {
  private final MeetingSessions sessions;
  private final Agenda agenda;
  private final Steps steps;
  private final Cases cases;
  private final Parties parties;
  private final Organizations organizations;

  CallSession(
      MeetingSessions sessions,
      Agenda agenda,
      Steps steps,
      Cases cases,
      Parties parties,
      Organizations organizations) {
    this.sessions = sessions;
    this.agenda = agenda;
    this.steps = steps;
    this.cases = cases;
    this.parties = parties;
    this.organizations = organizations;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber session = CaseNumber.of(step.getProcessBusinessKey());
    String body = parties.body(step, "government");
    Step call = steps.latest(session, "meetingCalled").orElseThrow();
    int number = ((Number) call.answers().get("sessionNumber")).intValue();
    var date = LocalDate.parse(call.text("meetingDate"));
    if (!sessions.call(session, body, number, date))
      throw Refusal.conflict("第" + number + "次会议刚刚已由他人发起，请刷新后核对会次。");
    List<String> chosen = chosen(call);
    if (agenda.choose(session, body, chosen) != chosen.size())
      throw Refusal.conflict("所选议题中有的刚刚被撤回或者列入其他会议，请刷新后重新选取。");
    cases.rename(
        session, "%s%d年第%d次常务会议".formatted(organizations.get(body).name(), date.getYear(), number));
  }

  private static List<String> chosen(Step call) {
    return ((List<?>) call.answers().get("topics")).stream().map(Object::toString).toList();
  }
}
