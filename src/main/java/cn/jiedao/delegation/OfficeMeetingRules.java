package cn.jiedao.delegation;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The office's meeting decides with more than half of its members there, on a day after both
 * reviews and not to come (Art. 13).
 */
@Component
class OfficeMeetingRules implements AnswerRules {
  private final Steps steps;
  private final Clock clock;

  OfficeMeetingRules(Steps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("delegation-agreement-deliberateAtOffice");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    quorum(submission.answers(), violations);
    if (submission.answers().get("meetingDate") != null) day(submission, violations);
    return violations;
  }

  private static void quorum(Map<String, Object> answers, List<Violation> violations) {
    if (!(answers.get("membersTotal") instanceof Number total)
        || !(answers.get("membersPresent") instanceof Number present)) return;
    if (present.intValue() > total.intValue())
      violations.add(new Violation("membersPresent", "「到会人数」不能多于「应到人数」"));
    else if (present.intValue() * 2 <= total.intValue())
      violations.add(
          new Violation(
              "membersPresent",
              "应到 %d 人，到会 %d 人，没有超过半数，不能议决；请重新召开会议后登记"
                  .formatted(total.intValue(), present.intValue())));
  }

  private void day(Submission submission, List<Violation> violations) {
    LocalDate met = LocalDate.parse(submission.answers().get("meetingDate").toString());
    if (met.isAfter(LocalDate.now(clock)))
      violations.add(new Violation("meetingDate", "「会议日期」不能晚于今天；会议召开后再登记"));
    steps
        .latest(submission.caseNumber(), "gatherReviews")
        .map(this::dayOf)
        .filter(met::isBefore)
        .ifPresent(
            reviewed ->
                violations.add(new Violation("meetingDate", "「会议日期」不能早于两份审查意见作出之日 " + reviewed)));
  }

  private LocalDate dayOf(Step step) {
    return LocalDate.ofInstant(step.at(), clock.getZone());
  }
}
