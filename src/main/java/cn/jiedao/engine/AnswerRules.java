package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;

/**
 * What the law asks of the answers to one form beyond the form itself; checked with it, told with
 * it.
 */
public interface AnswerRules {
  /**
   * Answers about to be accepted.
   *
   * @param caseNumber null at a start
   * @param facts of the proposal in force, empty at a start
   */
  record Submission(
      CaseNumber caseNumber, Actor actor, Map<String, Object> answers, Map<String, Object> facts) {}

  /** Id of the form. */
  String form();

  List<Violation> check(Submission submission);
}
