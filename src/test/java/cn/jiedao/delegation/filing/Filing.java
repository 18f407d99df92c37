package cn.jiedao.delegation.filing;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What may go otherwise when an agreement is put on file, for tests. */
@Component("filingOfTests")
public class Filing {
  private final Delegating delegating;
  private final Officers officers;

  Filing(Delegating delegating, Officers officers) {
    this.delegating = delegating;
    this.officers = officers;
  }

  /** An agreement that both signed, in Xiangcheng. */
  CaseNumber signed() {
    return delegating.signed(delegating.office("xiangcheng"));
  }

  /** The same, published and so in effect, but not yet on file. */
  CaseNumber published() {
    CaseNumber number = signed();
    delegating.publish(number);
    return number;
  }

  void object(CaseNumber number, String authority) {
    say(number, authority, Map.of("filing", "objected", "reason", "罚款上限超过规章规定。"));
  }

  void say(CaseNumber number, String authority, Map<String, Object> answers) {
    officers.submit(delegating.of(number, authority + ".clerk"), number, "fileAgreement", answers);
  }

  void answer(CaseNumber number, String answer) {
    officers.submit(
        delegating.department(number, "leader"),
        number,
        "answerFilingObjection",
        Map.of("objectionAnswer", answer, "reason", "按规章重新商定上限。"));
  }

  void supplement(CaseNumber number) {
    officers.attach(
        delegating.department(number, "clerk"), number, "supplementary-agreement", "补充协议");
  }

  void settle(CaseNumber number, String outcome) {
    officers.submit(
        delegating.department(number, "leader"),
        number,
        "settleSuspension",
        Map.of("suspensionOutcome", outcome, "reason", "补充协议把上限降到二百元以下。"));
  }

  /** In effect, suspended after an objection of the justice authority, resumed, and on file. */
  public CaseNumber suspendedAndFiled() {
    CaseNumber number = published();
    object(number, "justice");
    answer(number, "suspended");
    supplement(number);
    settle(number, "resumed");
    delegating.file(number, "justice");
    delegating.file(number, "staffing");
    return number;
  }

  /** The answers by which guidance is recorded. */
  public static Map<String, Object> guidance(String day, String findings, String correctBy) {
    var answers = new HashMap<String, Object>();
    answers.put("guidedOn", day);
    answers.put("guidance", "抽查案卷二十件，培训执法人员六人。");
    answers.put("findings", findings);
    if (findings.equals("found")) {
      answers.put("findingText", "两件处罚没有告知陈述申辩权。");
      answers.put("correctBy", correctBy);
    }
    return answers;
  }
}
