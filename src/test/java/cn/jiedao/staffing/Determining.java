package cn.jiedao.staffing;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the bodies and posts of an office of Wujiang are determined, step by step, for tests. */
@Component("determiningOfTests")
public class Determining {
  static final String STAFFING = "wujiang-staffing.clerk";
  static final String STAFFING_LEADER = "wujiang-staffing.leader";
  private static final AtomicInteger NUMBERS = new AtomicInteger(700);

  private final Officers officers;
  private final PeopleFixtures people;
  private final OfficeFixtures offices;
  private final Cases cases;
  private final JdbcClient database;
  private final Clock clock;

  Determining(
      Officers officers,
      PeopleFixtures people,
      OfficeFixtures offices,
      Cases cases,
      JdbcClient database,
      Clock clock) {
    this.officers = officers;
    this.people = people;
    this.offices = offices;
    this.cases = cases;
    this.database = database;
    this.clock = clock;
  }

  /** A new office of Wujiang, whose total has room for all that tests determine. */
  public String office() {
    people.unit("wujiang");
    database
        .sql(
            """
            insert into staffing_quota values ('wujiang', 'test', 4900, 4900, true, '2100-01-01') on conflict do nothing
            """)
        .update();
    return offices.office("wujiang", 3);
  }

  /** The clerk of the case's applicant. */
  String clerk(CaseNumber number) {
    return cases.get(number).applicant() + ".clerk";
  }

  /** The start form, filled in: 120,000 people on 30 km², 200 亿元. */
  public static Map<String, Object> answers(String office) {
    var answers = new HashMap<>(sheet());
    answers.put("title", "街道机构编制核定");
    answers.put("office", office);
    answers.put("requestKind", "determination");
    return answers;
  }

  static Map<String, Object> sheet() {
    var answers = new HashMap<String, Object>(plan(10, 50, 45));
    answers.put("requestReason", "街道人口增加，现有机构不能适应。");
    answers.put("area", 30.5);
    answers.put("residentPopulation", 120000);
    answers.put("floatingPopulation", 30000);
    answers.put("communityCount", 21);
    answers.put("economyIndicator", "gdp");
    answers.put("economyAmount", 200);
    answers.put("workload", "年办件 3.2 万件，承接准入事项 2 项。");
    answers.put("actualAdministrative", 40);
    answers.put("actualInstitution", 35);
    answers.put("officeAddress", "永康路 1 号");
    answers.put("officeHours", "工作日 9:00—17:00");
    answers.put("officePhone", "0512-63420000");
    answers.put("headName", "顾明");
    return answers;
  }

  /**
   * Bodies and posts; eight to eleven bodies, 45 to 64 and 41 to 65 posts, nine or ten heads fit.
   */
  static Map<String, Object> plan(int bodies, int administrative, int institution) {
    var answers = new HashMap<String, Object>();
    answers.put(
        "bodies",
        IntStream.rangeClosed(1, bodies)
            .mapToObj(
                n ->
                    Map.<String, Object>of(
                        "bodyName", "第" + n + "办公室",
                        "bodyFunction", "承担第" + n + "类工作。",
                        "headPosts", 1))
            .toList());
    answers.put("administrativePosts", administrative);
    answers.put("institutionPosts", institution);
    answers.put("leadershipPosts", 9);
    return answers;
  }

  public CaseNumber request(String office) {
    return officers.start(office + ".clerk", "staffing-determination", answers(office));
  }

  /** What the office reports, given the documents it must come with. */
  void submitSheet(CaseNumber number, Map<String, Object> sheet) {
    String person = clerk(number);
    officers.attach(person, number, "staffing-request", "请示");
    officers.attach(person, number, "staffing-data-sheet", "数据表");
    officers.submit(person, number, "submitDataSheet", sheet);
  }

  void check(CaseNumber number, String outcome) {
    var answers = new HashMap<String, Object>(Map.of("dataCheck", outcome));
    if (outcome.equals("correction")) answers.put("missingItems", "请补充流动人口数据。");
    if (outcome.equals("refused")) answers.put("reason", "年内已经核定，没有变化。");
    officers.submit(STAFFING, number, "checkData", answers);
  }

  void study(CaseNumber number, Map<String, Object> plan) {
    officers.attach(STAFFING, number, "staffing-plan", "三定草案" + plan.hashCode());
    var answers = new HashMap<>(plan);
    answers.put("studyFindings", "与八坼街道、横扇街道作了比较。");
    officers.submit(STAFFING, number, "studyStaffing", answers);
  }

  void giveOpinions(CaseNumber number, String affordability, String cadre) {
    var finance =
        new HashMap<String, Object>(Map.of("affordability", affordability, "annualCost", 1800));
    if (!affordability.equals("agreed")) finance.put("affordabilityReason", "今年只能保障九成。");
    officers.submit("wujiang-finance.leader", number, "giveAffordability", finance);
    var cadres = new HashMap<String, Object>(Map.of("cadreOpinion", cadre));
    if (!cadre.equals("agreed")) cadres.put("cadreReason", "领导职数偏多。");
    officers.submit("wujiang-organization-department.leader", number, "giveCadreOpinion", cadres);
  }

  void review(CaseNumber number, String conclusion) {
    officers.submit(
        clerk(number),
        number,
        "provideReviewMaterials",
        Map.of("reviewRequest", "请审查核定的权限和程序。", "legalBasis", "地方各级人民政府机构设置和编制管理条例。"));
    officers.submit(
        "wujiang-justice.clerk",
        number,
        "draftLegalityOpinion",
        Map.of(
            "legalityConclusion", conclusion,
            "opinionText", "经审查，结论如上。",
            "reviewBasis", "机构设置和编制管理条例第七条。"));
    officers.submit(
        "wujiang-justice.leader",
        number,
        "signLegalityOpinion",
        Map.of(
            "legalitySignature",
            "signed",
            "opinionNumber",
            "吴司审〔" + year() + "〕" + NUMBERS.incrementAndGet() + "号"));
  }

  void commission(CaseNumber number, String decision) {
    officers.attach(STAFFING_LEADER, number, "commission-minutes", "编委会纪要");
    var answers = new HashMap<String, Object>();
    answers.put("commissionDate", LocalDate.now(clock).toString());
    answers.put("commissionAttendance", "应到 9 人，实到 8 人，主任主持。");
    answers.put("commissionDecision", decision);
    if (!decision.equals("approved")) answers.put("commissionReason", "请再压缩内设机构。");
    officers.submit(STAFFING_LEADER, number, "recordCommission", answers);
  }

  void decide(CaseNumber number, String decision) {
    officers.submit(STAFFING_LEADER, number, "decideStaffing", decision(decision, number()));
  }

  String number() {
    return "吴编办〔" + year() + "〕" + NUMBERS.incrementAndGet() + "号";
  }

  static Map<String, Object> decision(String decision, String number) {
    var answers = new HashMap<String, Object>(Map.of("staffingDecision", decision));
    if (decision.equals("approved")) {
      answers.put("determinationNumber", number);
      answers.put("workNeeds", "治理任务成倍增加，按片区配置力量。");
      answers.put("streamlinedReason", "党建和组织人事合并设置。");
      answers.put("coordinatedReason", "与派驻机构统一指挥。");
      answers.put("efficientReason", "便民服务一窗办理。");
    } else answers.put("decisionReason", "请重新测算。");
    return answers;
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }

  /** Everybody agrees with the plan as it is. */
  void studied(CaseNumber number, Map<String, Object> plan) {
    study(number, plan);
    giveOpinions(number, "agreed", "agreed");
    review(number, "lawful");
  }

  void notice(CaseNumber number, LocalDate from) {
    officers.submit(
        clerk(number),
        number,
        "draftNotice",
        Map.of(
            "noticeTitle", "关于街道机构编制的公告",
            "noticeText", "经核定，街道机构编制公布如下。",
            "contactPhone", "0512-63420000",
            "effectiveDate", from.toString(),
            "noticePeriod", "none"));
    officers.submit(
        "wujiang-government-office.clerk",
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }

  /** From a request that was opened to the notice that is to be drafted. */
  void decided(CaseNumber number, Map<String, Object> sheet) {
    submitSheet(number, sheet);
    check(number, "complete");
    studied(number, plan(10, 50, 45));
    commission(number, "approved");
    decide(number, "approved");
  }

  /** From beginning to end, without any objection. */
  public CaseNumber determined(String office) {
    CaseNumber number = request(office);
    decided(number, sheet());
    notice(number, LocalDate.now(clock));
    return number;
  }
}
