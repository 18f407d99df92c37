package cn.jiedao.assessment.result;

import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody reviews what he scored (INV-20-8). */
@Component
class ReviewRules implements AnswerRules {
  private static final Set<String> SCORING =
      Set.of("recordBonuses", "scoreIndicators", "answerStatement");

  private final Steps steps;

  ReviewRules(Steps steps) {
    this.steps = steps;
  }

  @Override
  public Set<String> forms() {
    return Set.of("annual-assessment-reviewResults");
  }

  @Override
  public List<Violation> check(Submission submission) {
    return hasScored(submission)
        ? List.of(new Violation("reviewDecision", "评过分、登记过加减分的人不能审核考核结果，请由其他负责人审核"))
        : List.of();
  }

  private boolean hasScored(Submission submission) {
    Set<String> hands = submission.actor().hands();
    return steps.of(submission.caseNumber()).stream()
        .filter(step -> SCORING.contains(step.element()))
        .anyMatch(step -> hands.contains(step.person()) || hands.contains(step.onBehalfOf()));
  }
}
