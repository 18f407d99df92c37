package cn.jiedao.assessment.result;

import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.norm.Norm;
import cn.jiedao.norm.Norms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Nobody reviews what he scored (INV-20-8); only the state and the province authorise 一票否决
 * (INV-20-10).
 */
@Component
class ReviewRules implements AnswerRules {
  private static final Set<String> SCORING =
      Set.of("recordBonuses", "scoreIndicators", "answerStatement");

  private final Assessments assessments;
  private final Steps steps;
  private final Norms norms;
  private final Clock clock;

  ReviewRules(Assessments assessments, Steps steps, Norms norms, Clock clock) {
    this.assessments = assessments;
    this.steps = steps;
    this.norms = norms;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("annual-assessment-reviewResults");
  }

  @Override
  public List<Violation> check(Submission submission) {
    List<String> assessed = assessments.get(submission.caseNumber()).offices();
    var violations = new ArrayList<Violation>();
    if (hasScored(submission))
      violations.add(new Violation("reviewDecision", "评过分、登记过加减分的人不能审核考核结果，请由其他负责人审核"));
    int row = 0;
    for (Veto veto : Vetoes.listed(submission.answers())) {
      row++;
      if (!assessed.contains(veto.office()))
        violations.add(new Violation("vetoes", "「否决事项」第 " + row + " 行的街道不参加本年度考核"));
      if (norms.find(veto.norm()).filter(this::authorises).isEmpty())
        violations.add(new Violation("vetoes", "「否决事项」第 " + row + " 行的依据不是国家或者省的有效规定，未经授权不得一票否决"));
    }
    return violations;
  }

  private boolean hasScored(Submission submission) {
    Set<String> hands = submission.actor().hands();
    return steps.of(submission.caseNumber()).stream()
        .filter(step -> SCORING.contains(step.element()))
        .anyMatch(step -> hands.contains(step.person()) || hands.contains(step.onBehalfOf()));
  }

  /** A norm of the state, or one of the province, which bears its name. */
  private boolean authorises(Norm norm) {
    return norm.isValidOn(LocalDate.now(clock))
        && switch (norm.level()) {
          case LAW, ADMINISTRATIVE_REGULATION, MINISTERIAL_RULE -> true;
          case LOCAL_REGULATION, GOVERNMENT_RULE -> norm.title().startsWith("江苏省");
          case NORMATIVE_DOCUMENT -> false;
        };
  }
}
