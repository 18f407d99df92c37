package cn.jiedao.delegation.ending;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One party tells the other that it ends a delegation by itself, so many days ahead (Art. 13). */
@ModelBean
@Component
public class EndNotices {
  private final Steps steps;
  private final CaseAccess access;
  private final Inbox inbox;
  private final Clock clock;
  private final int days;

  EndNotices(
      Steps steps,
      CaseAccess access,
      Inbox inbox,
      Clock clock,
      @Value("${jiedao.delegation.notice-days:30}") int days) {
    this.steps = steps;
    this.access = access;
    this.inbox = inbox;
    this.clock = clock;
    this.days = days;
  }

  void give(DelegateExecution step, String other) {
    CaseNumber number = EndCase.of(step);
    LocalDate endsOn = LocalDate.now(clock).plusDays(days);
    steps.append(
        number, StepEntry.by(step, Map.of("noticeTo", other, "noticeEndsOn", endsOn.toString())));
    access.grant(number, other, "单方解除通知");
    inbox.tellOrganization(
        other,
        false,
        new Told(
            "delegation-end-notice", number, "对方单方解除行政委托，" + endsOn + " 起终止；请先行清理未结事项。", null));
  }

  /** For the timer of the model: the first moment of the day on which the delegation ends. */
  public Date over(DelegateExecution execution) {
    Step given = steps.latest(EndCase.of(execution), "giveEndNotice").orElseThrow();
    var endsOn = LocalDate.parse(given.text("noticeEndsOn"));
    return Date.from(endsOn.atStartOfDay(clock.getZone()).toInstant());
  }
}
