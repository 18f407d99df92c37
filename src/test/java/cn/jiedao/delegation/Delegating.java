package cn.jiedao.delegation;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How the urban-management bureau of a unit delegates penalties to an office, step by step, for
 * tests.
 */
@Component("delegatingOfTests")
public class Delegating extends Agreeing {
  private final PeopleFixtures people;
  private final OfficeFixtures offices;

  Delegating(
      Officers officers,
      PeopleFixtures people,
      OfficeFixtures offices,
      Cases cases,
      Proposals proposals,
      Clock clock) {
    super(officers, cases, proposals, clock);
    this.people = people;
    this.offices = offices;
  }

  /** A new office of a unit whose bodies are peopled. */
  public String office(String unit) {
    people.unit(unit);
    return offices.office(unit, 3);
  }

  /** The department that delegates in a unit. */
  public static String department(String unit) {
    return unit + "-urban-management";
  }

  /** The start form, filled in: from today, for two years. */
  public Map<String, Object> proposal(String office, String unit) {
    var answers = new HashMap<String, Object>();
    answers.put("title", "市容管理行政处罚的委托");
    answers.put("office", office);
    answers.put("matters", List.of(department(unit) + "-littering"));
    answers.put("basis", List.of("city-appearance-34"));
    answers.put("basisQuote", "有下列行为之一者，城市人民政府市容环境卫生行政主管部门或者其委托的单位……");
    answers.put("necessity", "街面乱扔废弃物由街道发现、街道处理，群众少跑一趟。");
    answers.put("startsOn", LocalDate.now(clock).toString());
    answers.put("endsOn", LocalDate.now(clock).plusYears(2).toString());
    return answers;
  }

  public CaseNumber propose(String office) {
    String unit = office.substring(0, office.indexOf('-'));
    return propose(unit, proposal(office, unit));
  }

  public CaseNumber propose(String unit, Map<String, Object> answers) {
    return officers.start(department(unit) + ".clerk", "delegation", answers);
  }

  public void capability(CaseNumber number, String capability) {
    String clerk = department(number, "clerk");
    officers.attach(clerk, number, "capability-report", "核查报告");
    var answers = new HashMap<String, Object>();
    answers.put("publicAffairs", "yes");
    answers.put("qualifiedOfficers", 6);
    answers.put("technicalConditions", "配有执法记录仪和罚没物品保管室。");
    answers.put("capability", capability);
    if (capability.equals("incapable")) answers.put("incapableReason", "执法人员尚未取得资格。");
    officers.submit(clerk, number, "checkCapability", answers);
  }

  public void argue(CaseNumber number, String officeArgument, String conclusion) {
    argument(number, office(number, "leader"), officeArgument);
    argument(number, of(number, "staffing.leader"), "support");
    argument(number, of(number, "justice.leader"), "support");
    String clerk = department(number, "clerk");
    officers.attach(clerk, number, "argumentation-report", "论证报告");
    officers.submit(
        clerk,
        number,
        "concludeArgumentation",
        Map.of("argumentationConclusion", conclusion, "argumentationText", "各方意见已经汇总。"));
  }

  private void argument(CaseNumber number, String leader, String argument) {
    officers.submit(
        leader,
        number,
        "giveArgument",
        Map.of("argument", argument, "argumentText", "委托的必要性和承接能力已经研究。"));
  }

  /** From the proposal to the draft that is to be written. */
  public void prepare(CaseNumber number) {
    capability(number, "capable");
    argue(number, "support", "passed");
  }

  /** A proposal that both have signed. */
  public CaseNumber signed(String office) {
    CaseNumber number = propose(office);
    prepare(number);
    agree(number);
    sign(number);
    return number;
  }

  /**
   * @param authority justice or staffing
   */
  public void file(CaseNumber number, String authority) {
    officers.submit(
        of(number, authority + ".clerk"),
        number,
        "fileAgreement",
        Map.of(
            "filing",
            "filed",
            "filingNumber",
            "试备〔%d〕%d号".formatted(LocalDate.now(clock).getYear(), NUMBERS.incrementAndGet())));
  }

  public void publish(CaseNumber number) {
    officers.submit(
        department(number, "clerk"),
        number,
        "draftNotice",
        Map.of(
            "noticeTitle", "关于行政委托的公告",
            "noticeText", "现将委托事项公告如下。",
            "contactPhone", "0512-67270000",
            "effectiveDate", LocalDate.now(clock).toString(),
            "noticePeriod", "none"));
    officers.submit(
        of(number, "government-office.clerk"),
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }

  /** A delegation from beginning to end, without any objection. */
  public CaseNumber inEffect(String office) {
    CaseNumber number = signed(office);
    publish(number);
    file(number, "justice");
    file(number, "staffing");
    return number;
  }
}
