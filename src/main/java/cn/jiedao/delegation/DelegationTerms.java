package cn.jiedao.delegation;

import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a department wants to delegate, as the proposal says it with the answers that are about to
 * be taken.
 */
record DelegationTerms(
    String department,
    String office,
    List<String> matters,
    List<String> basis,
    LocalDate startsOn,
    LocalDate endsOn,
    String subDelegation,
    String renews) {

  static DelegationTerms of(Submission submission, Cases cases, Proposals proposals) {
    Map<String, Object> facts = submission.proposed(proposals);
    boolean begins = submission.caseNumber() == null;
    return new DelegationTerms(
        begins ? submission.actor().organization() : cases.get(submission.caseNumber()).applicant(),
        facts.get("office").toString(),
        texts(facts.get("matters")),
        texts(facts.get("basis")),
        LocalDate.parse(facts.get("startsOn").toString()),
        LocalDate.parse(facts.get("endsOn").toString()),
        (String) facts.get("subDelegation"),
        (String) facts.get("renews"));
  }

  private static List<String> texts(Object answer) {
    return answer instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
