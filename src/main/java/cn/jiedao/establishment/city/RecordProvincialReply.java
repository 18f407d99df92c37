package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the province's reply as the city's government office recorded it (INV-4-5). */
@Component
class RecordProvincialReply implements JavaDelegate {
  private final Steps steps;
  private final ProvincialReplies replies;

  RecordProvincialReply(Steps steps, ProvincialReplies replies) {
    this.steps = steps;
    this.replies = replies;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step recorded = steps.latest(number, ProvincialReplyAct.ID).orElseThrow();
    replies.enter(reply(recorded));
    Routing.decide(step, "provincialReply", recorded.text("provincialReply"));
  }

  private static ProvincialReply reply(Step recorded) {
    String effectiveOn = recorded.text("effectiveOn");
    return new ProvincialReply(
        recorded.caseNumber(),
        recorded.text("provincialNumber"),
        "approved".equals(recorded.text("provincialReply")),
        LocalDate.parse(recorded.text("provincialDate")),
        effectiveOn == null ? null : LocalDate.parse(effectiveOn),
        recorded.text("reason"),
        recorded.person(),
        recorded.proposal(),
        recorded.seq());
  }
}
