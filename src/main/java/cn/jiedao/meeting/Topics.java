package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cases on their way through a government's meeting, from their paper to the outcome (Art. 12). */
@Component
public class Topics {
  private static final int LONGEST_REASON = 2000;

  private final ObjectProvider<ProcessEngine> engine;
  private final Cases cases;
  private final Steps steps;
  private final TopicRows rows;
  private final Actors actors;
  private final HouseMessages messages;

  Topics(
      ObjectProvider<ProcessEngine> engine,
      Cases cases,
      Steps steps,
      TopicRows rows,
      Actors actors,
      HouseMessages messages) {
    this.engine = engine;
    this.cases = cases;
    this.steps = steps;
    this.rows = rows;
    this.actors = actors;
    this.messages = messages;
  }

  /** The topic a case is or was last; empty before its paper is filed. */
  public Optional<Topic> find(CaseNumber number) {
    return rows.find(number);
  }

  /**
   * The applicant takes its topic back; possible until the session opens, then the meeting has to
   * decide.
   *
   * @throws Refusal for anybody but the applicant, without a reason, and once the session has
   *     opened
   */
  public void withdraw(CaseNumber number, String reason) {
    var configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            command -> {
              takeBack(number, reason);
              return null;
            });
  }

  private void takeBack(CaseNumber number, String reason) {
    CaseHead head =
        cases.lock(number).orElseThrow(() -> Refusal.because("没有案号为 " + number + " 的案件。"));
    if (!head.applicant().equals(actors.current().organization()))
      throw Refusal.forbidden("只有申报单位可以撤回议题。");
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
      throw Refusal.because("请填写撤回的理由，不超过 " + LONGEST_REASON + " 个字。");
    if (find(number).filter(t -> t.state() == Topic.State.OPENED).isPresent())
      throw Refusal.conflict("会议已经启动，申报单位不能再撤回议题。");
    steps.append(
        number,
        new StepEntry(
            Step.Kind.ACT,
            "executive-meeting",
            "topicWithdrawn",
            "申请人撤回议题",
            null,
            Map.of("reason", reason)));
    try {
      messages.tell(number, "meeting.topicWithdrawn");
    } catch (MismatchingMessageCorrelationException nothingWaits) {
      throw Refusal.conflict("该案件目前没有可以撤回的议题。");
    }
  }
}
