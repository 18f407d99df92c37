package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.office.EntryFindings;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An appeal is decided by people who had no hand in the scores, and nothing is corrected that the
 * office did not contest (Art. 20, INV-20-51).
 */
@Component
class AppealDecisionRules implements AnswerRules {
  private final ScoringHands hands;
  private final ContestedIndicators contested;

  AppealDecisionRules(ScoringHands hands, ContestedIndicators contested) {
    this.hands = hands;
    this.contested = contested;
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
    return contested.of(decided.caseNumber(), (String) decided.task().getVariable("office"));
  }
}
