package cn.jiedao.delegation;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How an agreement is drafted, answered, reviewed, adopted and signed, for tests. */
public abstract class Agreeing {
  static final AtomicInteger NUMBERS = new AtomicInteger(700);

  final Officers officers;
  final Cases cases;
  final Proposals proposals;
  final Clock clock;

  Agreeing(Officers officers, Cases cases, Proposals proposals, Clock clock) {
    this.officers = officers;
    this.cases = cases;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** Somebody of a body of the case's unit: {@code of(number, "justice.clerk")}. */
  public String of(CaseNumber number, String who) {
    return cases.get(number).unit() + "-" + who;
  }

  /** Somebody of the applicant. */
  public String department(CaseNumber number, String who) {
    return cases.get(number).applicant() + "." + who;
  }

  /** Somebody of the office. */
  public String office(CaseNumber number, String who) {
    return proposals.facts(number).get("office") + "." + who;
  }

  /** The terms that the office agrees to. */
  public Map<String, Object> terms(CaseNumber number) {
    var terms = new HashMap<String, Object>();
    var facts = proposals.facts(number);
    List.of("basis", "matters", "startsOn", "endsOn")
        .forEach(key -> terms.put(key, facts.get(key)));
    terms.put("agreementNumber", number());
    terms.put("powers", List.of("inspection", "filing", "penalty"));
    terms.put("penaltyLimit", 200);
    terms.put("powerLimits", "不适用听证程序的简单案件。");
    terms.put("departmentDuties", "培训、指导、监督，承担委托行为的法律后果。");
    terms.put("officeDuties", "以委托部门名义在权限内实施，接受监督。");
    terms.put("liability", "超越权限实施的，依法追究责任。");
    terms.put("funds", "按办件量拨付，列入部门预算。");
    terms.put("sealRules", "文书由委托部门统一印制、编号。");
    terms.put("disputeClause", "协商解决；协商不成的报本级政府协调。");
    terms.put("terminationClause", "任何一方提前三十日书面通知可以终止。");
    terms.put("subDelegation", "forbidden");
    terms.put("contact", "0512-67270000");
    return terms;
  }

  /** A number that no agreement bears. */
  public String number() {
    return "试城管委〔%d〕%d号".formatted(LocalDate.now(clock).getYear(), NUMBERS.incrementAndGet());
  }

  public void draft(CaseNumber number, Map<String, Object> terms) {
    officers.submit(department(number, "clerk"), number, "draftAgreement", terms);
    officers.fire(number, "issueDraft");
  }

  public void answer(CaseNumber number, String answer) {
    var answers = new HashMap<String, Object>(Map.of("draftAnswer", answer));
    if (answer.equals("countered"))
      answers.put("comments", List.of(Map.of("clause", "经费", "proposal", "请写明拨付时间。")));
    if (answer.equals("refused")) answers.put("draftAnswerReason", "人员不足，无力承接。");
    officers.submit(office(number, "clerk"), number, "answerDraft", answers);
  }

  public void review(CaseNumber number, String department, String office) {
    officers.submit(
        department(number, "deputy"),
        number,
        "reviewAtDepartment",
        Map.of("departmentOpinion", department, "opinionText", "已对照依据逐条审查。"));
    officers.submit(
        office(number, "deputy"),
        number,
        "reviewAtOffice",
        Map.of("officeOpinion", office, "opinionText", "已对照权限逐条审查。"));
  }

  public Map<String, Object> minutes(String decision) {
    return Map.of(
        "meetingDate",
        LocalDate.now(clock).toString(),
        "membersTotal",
        9,
        "membersPresent",
        7,
        "officeDecision",
        decision,
        "meetingText",
        "会议讨论了权限、经费和责任。");
  }

  public void deliberate(CaseNumber number, String decision) {
    String leader = office(number, "leader");
    officers.attach(leader, number, "office-minutes", "会议纪要");
    officers.submit(leader, number, "deliberateAtOffice", minutes(decision));
    officers.fire(number, "finalizeAgreement");
  }

  /** From the draft to the agreement that is to be signed. */
  public void agree(CaseNumber number) {
    draft(number, terms(number));
    adopt(number);
  }

  /** What was drafted is accepted, reviewed and adopted. */
  public void adopt(CaseNumber number) {
    answer(number, "accepted");
    review(number, "lawful", "lawful");
    deliberate(number, "adopted");
  }

  public void signForDepartment(CaseNumber number) {
    sign(department(number, "leader"), number, "signForDepartment", "departmentSignature");
  }

  public void signForOffice(CaseNumber number) {
    sign(office(number, "leader"), number, "signForOffice", "officeSignature");
  }

  private void sign(String leader, CaseNumber number, String element, String field) {
    officers.confirm(leader, number, element);
    officers.submit(leader, number, element, Map.of(field, "signed"));
  }

  public void sign(CaseNumber number) {
    signForDepartment(number);
    signForOffice(number);
  }
}
