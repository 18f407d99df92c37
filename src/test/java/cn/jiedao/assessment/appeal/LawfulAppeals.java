package cn.jiedao.assessment.appeal;

import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.register.LawfulNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The appeals of four offices in a year that came to its final results, for attempts: the first was
 * corrected on its statement, the second won its appeal, the third took it back, the fourth said
 * nothing.
 */
@Component("lawfulAppealsOfTests")
class LawfulAppeals implements LawfulNames {
  private final Assessing assessing;
  private final Contributing contributing;
  private final Appealing appealing;
  private final Officers officers;

  LawfulAppeals(
      Assessing assessing, Contributing contributing, Appealing appealing, Officers officers) {
    this.assessing = assessing;
    this.contributing = contributing;
    this.appealing = appealing;
    this.officers = officers;
  }

  /** What attempts call it: {@code :annual}. */
  @Override
  public Map<String, String> names() {
    CaseNumber annual = assessing.begun(assessing.county(4, 2026), 2026);
    List<String> offices = assessing.offices(annual);
    contributing.contribute(annual, office -> 90 - 10 * offices.indexOf(office));
    assessing.bonuses(annual, Assessing.bonus(offices.get(1), 1.5));
    state(annual, offices);
    assessing.review(annual, "confirmed");
    assessing.decide(annual);
    appealing.waive(annual, offices.get(0));
    appealing.file(annual, offices.get(1), "1.1");
    appealing.correct(annual, offices.get(1), "1.1");
    appealing.file(annual, offices.get(2), "2.2");
    appealing.withdraw(annual, offices.get(2) + ".leader");
    officers.pass(Duration.ofDays(30));
    officers.fire(annual, "appealTimeOver");
    return Map.of("annual", annual.value());
  }

  private void state(CaseNumber annual, List<String> offices) {
    state(
        annual,
        offices.get(0),
        Map.of("scoreStatement", "object", "statementText", "达标率少算了两个社区，请核对。"));
    state(annual, offices.get(1), Map.of("scoreStatement", "agree"));
    state(annual, offices.get(2), Map.of("scoreStatement", "agree"));
    var line = Map.of("indicator", "1.1", "actual", 99, "reason", "核对后更正。");
    contributing.answerAbout(
        annual,
        offices.get(0),
        "answerStatement",
        assessing.of(annual, "performance.clerk"),
        Map.of(
            "statementAnswer",
            "corrected",
            "statementReply",
            "已经核对台账。",
            "corrections",
            List.of(line)));
    officers.pass(Duration.ofDays(20));
    officers.fire(annual, "statementTimeOver");
  }

  private void state(CaseNumber annual, String office, Map<String, Object> statement) {
    officers.submit(office + ".leader", annual, "stateOnScore", statement);
  }
}
