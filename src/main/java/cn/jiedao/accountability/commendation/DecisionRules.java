package cn.jiedao.accountability.commendation;

import cn.jiedao.accountability.correction.Corrections;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody is commended while a serious correction of his office is open (INV-21-3). */
@Component
class DecisionRules implements AnswerRules {
  private final Proposals proposals;
  private final Corrections corrections;
  private final Commendations commendations;
  private final Clock clock;

  DecisionRules(
      Proposals proposals, Corrections corrections, Commendations commendations, Clock clock) {
    this.proposals = proposals;
    this.corrections = corrections;
    this.commendations = commendations;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("commendation-decideCommendation", "award-withdrawal-decideAwardWithdrawal");
  }

  @Override
  public List<Violation> check(Submission given) {
    var violations = new ArrayList<Violation>();
    Object number = given.answers().get("documentNumber");
    if (number != null
        && commendations.isNumberTaken(given.actor().organization(), number.toString()))
      violations.add(new Violation("documentNumber", "「决定文号」已被使用，请核对"));
    if ("commended".equals(given.answers().get("commendationDecision")))
      corrections
          .openSerious(
              new Nomination(proposals.facts(given.caseNumber())).office(), LocalDate.now(clock))
          .forEach(
              open ->
                  violations.add(
                      new Violation(
                          "commendationDecision",
                          "该街道有没有办结的严重纠正案件（" + open.documentNumber() + "），不能表彰；请选择“不予表彰”")));
    return violations;
  }
}
