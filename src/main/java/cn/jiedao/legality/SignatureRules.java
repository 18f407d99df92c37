package cn.jiedao.legality;

import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An opinion is signed under a number of its own and on the proposal in force (Art. 12). */
@Component
class SignatureRules implements AnswerRules {
  private final LegalityOpinions opinions;
  private final Cases cases;
  private final Steps steps;

  SignatureRules(LegalityOpinions opinions, Cases cases, Steps steps) {
    this.opinions = opinions;
    this.cases = cases;
    this.steps = steps;
  }

  @Override
  public Set<String> forms() {
    return Set.of("legality-review-signLegalityOpinion");
  }

  @Override
  public List<Violation> check(Submission submission) {
    if (!"signed".equals(submission.answers().get("legalitySignature"))) return List.of();
    var violations = new ArrayList<Violation>();
    String number = submission.answers().get("opinionNumber").toString();
    if (opinions.isTaken(submission.actor().organization(), number))
      violations.add(new Violation("opinionNumber", "「审查意见文号」" + number + " 已经用过，请核对登记簿后改用未使用的文号"));
    if (speaksOfAnOlderVersion(submission))
      violations.add(new Violation("legalitySignature", "方案在审查意见起草之后有改动，请选择“退回重拟”，按新的方案重新审查"));
    return violations;
  }

  private boolean speaksOfAnOlderVersion(Submission submission) {
    return steps
        .latest(submission.caseNumber(), "draftLegalityOpinion")
        .filter(draft -> draft.proposal().equals(cases.get(submission.caseNumber()).proposal()))
        .isEmpty();
  }
}
