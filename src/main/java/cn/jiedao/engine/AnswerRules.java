package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What the law asks of the answers to one form beyond the form itself; checked with it, told with
 * it.
 */
public interface AnswerRules {
  /**
   * Answers about to be accepted.
   *
   * @param caseNumber null at a start
   * @param task null at a start
   * @param facts what the form shows, as far as its check reads it; empty at a start
   */
  record Submission(
      CaseNumber caseNumber,
      VariableScope task,
      Actor actor,
      Map<String, Object> answers,
      Map<String, Object> facts) {
    /** The facts of the proposal as they stand once these answers are taken. */
    public Map<String, Object> proposed(Proposals proposals) {
      Map<String, Object> proposed = new HashMap<>();
      if (caseNumber != null) proposed.putAll(proposals.facts(caseNumber));
      proposed.putAll(answers);
      return proposed;
    }

    Submission with(Map<String, Object> checked) {
      return new Submission(caseNumber, task, actor, checked, facts);
    }
  }

  /** Ids of the forms these rules are about. */
  Set<String> forms();

  List<Violation> check(Submission submission);
}
