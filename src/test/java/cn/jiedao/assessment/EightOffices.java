package cn.jiedao.assessment;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The eight offices of a county in their year: each fares as one of them may. */
@Component
public class EightOffices {
  public static final int OFFICES = 8;

  private static final double[] REACHED = {98, 96, 94, 92, 88, 80, 70, 45};

  /** What each of the first seven contests on its appeal. */
  private static final List<List<String>> CONTESTED =
      List.of(
          List.of("veto"),
          List.of(),
          List.of(),
          List.of(),
          List.of("1.1", "bonus"),
          List.of("1.1"),
          List.of("1.1"));

  private record Answering(String element, String who, String reply) {}

  private static final Answering STATEMENT =
      new Answering("answerStatement", "performance.clerk", "statementReply");
  private static final Answering APPEAL =
      new Answering("decideAppeal", "audit.leader", "appealReply");

  private final Assessing assessing;
  private final Contributing contributing;
  private final Officers officers;
  private final CaseActs acts;
  private final Actors actors;

  EightOffices(
      Assessing assessing,
      Contributing contributing,
      Officers officers,
      CaseActs acts,
      Actors actors) {
    this.assessing = assessing;
    this.contributing = contributing;
    this.officers = officers;
    this.acts = acts;
    this.actors = actors;
  }

  /** The survey, the offices' own reports and what the departments find, after four quarters. */
  public void conclude(CaseNumber number) {
    List<String> offices = assessing.offices(number);
    contributing.conclude(number, office -> REACHED[offices.indexOf(office)]);
  }

  /** One objects and is right, one is wrong, one says nothing, the others agree. */
  public void state(CaseNumber number) {
    assessing.record(
        number,
        List.of(Assessing.bonus(office(number, 3), 1.5)),
        List.of(Assessing.veto(office(number, 0), "city-appearance-34")));
    for (int at = 0; at < 7; at++)
      officers.submit(
          leader(number, at), number, "stateOnScore", statement(at < 2 ? "object" : "agree"));
    answer(
        number,
        0,
        STATEMENT,
        Map.of("statementAnswer", "corrected", "corrections", correction(99)));
    answer(number, 1, STATEMENT, Map.of("statementAnswer", "kept"));
  }

  private static Map<String, Object> statement(String scoreStatement) {
    var answers = new HashMap<String, Object>(Map.of("scoreStatement", scoreStatement));
    if (scoreStatement.equals("object")) answers.put("statementText", "党组织达标率少算了两个社区，请核对。");
    return answers;
  }

  private void answer(CaseNumber number, int office, Answering by, Map<String, Object> decided) {
    var answers = new HashMap<>(decided);
    answers.put(by.reply, "已经会同有关部门核对台账。");
    contributing.answerAbout(
        number, office(number, office), by.element, assessing.of(number, by.who), answers);
  }

  private static List<Map<String, Object>> correction(int actual) {
    return List.of(corrected("1.1", actual));
  }

  private static Map<String, Object> corrected(String indicator, int actual) {
    return Map.of("indicator", indicator, "actual", actual, "reason", "核对后更正。");
  }

  /** The days for a statement have passed, and the results are reviewed. */
  public void review(CaseNumber number) {
    officers.fire(number, "statementTimeOver");
    assessing.review(number, "confirmed");
  }

  /**
   * One is won and has a bonus that was forgotten, one lost, one taken back, one says nothing, from
   * one its veto is lifted, the others have none.
   */
  public void appeal(CaseNumber number) {
    for (int at = 0; at < 7; at++)
      officers.submit(leader(number, at), number, "fileAppeal", appeal(CONTESTED.get(at)));
    answer(
        number, 0, APPEAL, corrected(List.of(Map.of("indicator", "veto", "reason", "事故不在本街道辖区。"))));
    answer(number, 4, APPEAL, corrected(List.of(corrected("1.1", 95), corrected("bonus", 1))));
    answer(number, 5, APPEAL, Map.of("appealDecision", "upheld"));
    officers.as(
        leader(number, 6),
        () -> {
          acts.carryOut(number, "withdraw-appeal", actors.current(), "已经沟通清楚。");
          return null;
        });
  }

  private static Map<String, Object> corrected(List<Map<String, Object>> corrections) {
    return Map.of("appealDecision", "corrected", "corrections", corrections);
  }

  private static Map<String, Object> appeal(List<String> contested) {
    if (contested.isEmpty()) return Map.of("appeal", "waived");
    return Map.of(
        "appeal",
        "filed",
        "contested",
        contested.stream()
            .map(one -> Map.of("indicator", one, "ownValue", "95", "proof", "台账见附件。"))
            .toList(),
        "appealRequest",
        "请求更正。");
  }

  /** The days for an appeal have passed: the results are final. */
  public void settle(CaseNumber number) {
    officers.fire(number, "appealTimeOver");
  }

  public String leader(CaseNumber number, int office) {
    return office(number, office) + ".leader";
  }

  private String office(CaseNumber number, int at) {
    return assessing.offices(number).get(at);
  }
}
