package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.office.AssessedIndicators;
import cn.jiedao.assessment.office.EntryFindings;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * An appeal is decided by people who had no hand in the scores, and nothing is corrected that the
 * office did not contest (Art. 20, INV-20-51).
 */
@Component
class AppealDecisionRules implements AnswerRules {
  private final ScoringHands hands;
  private final AppealSteps steps;
  private final AssessedIndicators indicators;

  AppealDecisionRules(ScoringHands hands, AppealSteps steps, AssessedIndicators indicators) {
    this.hands = hands;
    this.steps = steps;
    this.indicators = indicators;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-appeal-decideAppeal");
  }

  @Override
  public List<Violation> check(Submission decided) {
    var violations = new ArrayList<Violation>();
    if (hands.include(decided.caseNumber(), decided.actor().hands()))
      violations.add(new Violation("appealDecision", "您参与过本次考核的评分、复核、更正或者审核，申诉须由没有参与的人员答复"));
    Object corrections = decided.answers().get("corrections");
    if (corrections != null)
      EntryFindings.of(correctable(decided), corrections)
          .forEach(finding -> violations.add(new Violation("corrections", finding)));
    return violations;
  }

  private List<Indicator> correctable(Submission decided) {
    CaseNumber number = decided.caseNumber();
    String office = (String) decided.task().getVariable("office");
    Set<String> contested =
        steps.contested(number, office).stream()
            .map(AppealSteps::indicator)
            .collect(Collectors.toSet());
    return indicators.given(number, office).stream()
        .filter(one -> contested.contains(one.code()))
        .toList();
  }
}
