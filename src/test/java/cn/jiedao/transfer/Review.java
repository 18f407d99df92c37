package cn.jiedao.transfer;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One review, as the officers of Gusu carry it: each verb is what one of them does. */
@Component("reviewsOfTests")
public class Review {
  public static final String APPLICANT = "gusu-market-supervision.clerk";
  public static final List<String> OFFICES =
      List.of("gusu-pingjiang", "gusu-shuangta", "gusu-jinchang");
  public static final List<String> COUNTERSIGNERS =
      List.of("gusu-staffing", "gusu-finance", "gusu-human-resources");
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final Officers officers;
  private final Clock clock;
  private final String unit;
  private final List<String> offices;
  private final String applicant;

  @Autowired
  public Review(Officers officers, Clock clock) {
    this(officers, clock, "gusu", OFFICES);
  }

  private Review(Officers officers, Clock clock, String unit, List<String> offices) {
    this.officers = officers;
    this.clock = clock;
    this.unit = unit;
    this.offices = offices;
    this.applicant = unit + "-market-supervision.clerk";
  }

  /** The same by the officers of another unit, about its offices. */
  public Review in(String unit, List<String> offices) {
    return new Review(officers, clock, unit, offices);
  }

  /** Each test applies for a matter of its own, since a rejected one is blocked. */
  public static Map<String, Object> application(String title) {
    var answers = new HashMap<String, Object>();
    answers.put("title", title);
    answers.put("matter", title + "：对辖区小餐饮、小作坊每月巡查一次并登记，不含行政处罚。");
    answers.put("ownDutyBasis", "《中华人民共和国食品安全法》第六条");
    answers.put("necessity", "小餐饮数量多、分布散，网格员就近巡查能够及时发现隐患。");
    answers.put("affectedOffices", OFFICES);
    answers.put("duration", "long-term");
    answers.put("annualVolume", 3600);
    answers.put("personDays", 450);
    answers.put("staff", 6);
    answers.put("funds", 48.5);
    answers.put("budgetLine", "2013816 食品安全监管");
    answers.put("training", "上岗前集中培训两天，每季度复训一次。");
    answers.put("responsibilitySplit", "街道负责巡查登记，市场监管局负责核查处置并承担执法责任。");
    answers.put("exitConditions", "经费或人员不到位满三个月，街道可以书面提出退出。");
    return answers;
  }

  /** What the department changes when the meeting adopted in principle; the offices stay. */
  public static Map<String, Object> revisionAsDecided(String title) {
    var revised = new HashMap<>(application(title));
    revised.remove("affectedOffices");
    revised.put("funds", 60);
    revised.put("revisionNote", "经费增加到六十万元，按季度拨付。");
    return revised;
  }

  public CaseNumber apply(String title) {
    return officers.start(applicant, "task-transfer-review", about(title));
  }

  private Map<String, Object> about(String title) {
    var application = application(title);
    application.put("affectedOffices", offices);
    return application;
  }

  public static Map<String, Object> nature(String... yes) {
    var answers = new HashMap<String, Object>();
    for (String question :
        List.of("statutoryDelegation", "enforcementMatter", "singleAssistance", "reservedPower"))
      answers.put(question, List.of(yes).contains(question) ? "yes" : "no");
    if (List.of(yes).contains("statutoryDelegation"))
      answers.put("delegationBasis", "《社会救助暂行办法》第四十八条");
    answers.put("contactPerson", "陈明");
    answers.put("contactPhone", "0512-67270000");
    return answers;
  }

  public void submitMaterials(CaseNumber number, String... nature) {
    officers.attach(applicant, number, "special-statement", "专项说明");
    officers.attach(applicant, number, "workload-estimate", "工作量测算");
    officers.submit(applicant, number, "submitMaterials", nature(nature));
  }

  public void accept(CaseNumber number) {
    accept(number, Map.of("acceptanceDecision", "accepted", "urgent", "no"));
  }

  public void acceptAsUrgent(CaseNumber number) {
    accept(
        number,
        Map.of("acceptanceDecision", "accepted", "urgent", "yes", "urgentReason", "汛期将至，须在月内落实。"));
  }

  private void accept(CaseNumber number, Map<String, Object> answers) {
    officers.submit(unit + "-staffing.clerk", number, "acceptApplication", answers);
  }

  public void askForCorrection(CaseNumber number) {
    officers.submit(
        unit + "-staffing.clerk",
        number,
        "acceptApplication",
        Map.of("acceptanceDecision", "correction", "missingItems", "缺少经费来源说明。"));
  }

  /** Ten working days and more, with the reminder on its day. */
  public void letTheTimeForOpinionsPass(CaseNumber number) {
    officers.pass(Duration.ofDays(13));
    officers.fire(number, "reminderDue");
    officers.pass(Duration.ofDays(12));
    officers.fire(number, "opinionOverdue");
  }

  public void give(CaseNumber number, String office, String opinion) {
    var answers = new HashMap<String, Object>();
    answers.put("officeMeetingDate", LocalDate.now(clock).toString());
    answers.put("opinion", opinion);
    if (opinion.equals("agreedWithConditions")) answers.put("conditions", "人员经费须同时到位。");
    if (opinion.equals("objected")) answers.put("reason", "现有网格员已经满负荷，无力承担。");
    officers.submit(office + ".leader", number, "giveOpinion", answers);
  }

  public void allAgree(CaseNumber number) {
    offices.forEach(office -> give(number, office, "agreed"));
    countersign(number);
  }

  public void countersign(CaseNumber number) {
    COUNTERSIGNERS.forEach(
        department ->
            officers.submit(
                department.replace("gusu", unit) + ".leader",
                number,
                "countersign",
                Map.of("opinion", "agreed")));
  }

  public void reviewLegality(CaseNumber number, String conclusion) {
    draftLegalityOpinion(number, conclusion);
    officers.submit(
        unit + "-justice.leader",
        number,
        "signLegalityOpinion",
        Map.of(
            "legalitySignature",
            "signed",
            "opinionNumber",
            "姑苏司审〔2026〕" + NUMBERS.incrementAndGet() + "号"));
  }

  public void draftLegalityOpinion(CaseNumber number, String conclusion) {
    officers.submit(
        applicant,
        number,
        "provideReviewMaterials",
        Map.of("reviewRequest", "请审查准入方案。", "legalBasis", "《苏州市街道办事处工作规定》第十二条"));
    officers.submit(
        unit + "-justice.clerk",
        number,
        "draftLegalityOpinion",
        Map.of(
            "legalityConclusion", conclusion,
            "opinionText", "经审查，权限、依据、程序和内容符合规定。",
            "reviewBasis", "《重大行政决策程序暂行条例》第二十五条"));
  }

  public void signToMeeting(CaseNumber number) {
    officers.submit(
        unit + "-government.leader",
        number,
        "signToMeeting",
        Map.of("leaderDecision", "submitted"));
  }

  /** From the application to the door of the meeting, without any objection. */
  public CaseNumber readyForMeeting(String title) {
    CaseNumber number = apply(title);
    submitMaterials(number);
    accept(number);
    allAgree(number);
    reviewLegality(number, "lawful");
    signToMeeting(number);
    return number;
  }

  public void fileTopic(CaseNumber number) {
    officers.attach(applicant, number, "meeting-paper", "上会材料");
    officers.submit(
        applicant,
        number,
        "fileTopic",
        Map.of("topicTitle", "关于巡查事项准入的汇报", "briefing", "三个街道均同意。", "reporter", "周宏"));
  }

  public void schedule(CaseNumber number) {
    officers.submit(
        unit + "-government-office.clerk",
        number,
        "scheduleTopic",
        Map.of("scheduling", "scheduled"));
  }

  /** A whole session about one topic; its minutes are signed in the end. */
  public CaseNumber meet(CaseNumber number, String outcome) {
    CaseNumber session = open(number);
    decide(session, outcome);
    sign(session);
    return session;
  }

  public CaseNumber open(CaseNumber number) {
    CaseNumber session = call(number);
    officers.submit(unit + "-government-office.clerk", session, "recordAttendance", attendance(7));
    return session;
  }

  public CaseNumber call(CaseNumber number) {
    return officers.start(unit + "-government-office.clerk", "meeting-session", session(number));
  }

  Map<String, Object> session(CaseNumber topic) {
    return Map.of(
        "sessionNumber", NUMBERS.incrementAndGet(),
        "meetingDate", LocalDate.now(clock).toString(),
        "place", "区政府第一会议室",
        "topics", List.of(topic.value()));
  }

  static Map<String, Object> attendance(int present) {
    var answers = new HashMap<String, Object>();
    answers.put("sessionHeld", "held");
    answers.put("chair", "沈建平");
    answers.put("membersTotal", 9);
    answers.put("membersPresent", present);
    answers.put("membersPresentNames", "沈建平、陆明等" + present + "人");
    if (present < 9) answers.put("absentees", "王芳（出差）、李军（病假）等");
    return answers;
  }

  public void decide(CaseNumber session, String outcome) {
    var answers = new HashMap<String, Object>();
    answers.put("topicOutcome", outcome);
    answers.put("discussion", "与会人员认为该事项与群众生活密切相关。");
    if (!outcome.equals("adopted")) answers.put("requirements", "细化经费拨付时间。");
    officers.submit(unit + "-government-office.clerk", session, "recordOutcome", answers);
  }

  public void sign(CaseNumber session) {
    prepareMinutes(session);
    signMinutes(session);
  }

  void prepareMinutes(CaseNumber session) {
    officers.attach(unit + "-government-office.clerk", session, "minutes", "会议纪要");
    officers.submit(
        unit + "-government-office.clerk",
        session,
        "draftMinutes",
        Map.of(
            "minutesNumber",
            "第" + NUMBERS.incrementAndGet() + "号",
            "minutesSummary",
            "会议审议了一个议题。"));
    officers.submit(
        unit + "-government-office.leader",
        session,
        "reviewMinutes",
        Map.of("minutesReview", "passed"));
  }

  void signMinutes(CaseNumber session) {
    officers.submit(
        unit + "-government.leader", session, "signMinutes", Map.of("minutesSignature", "signed"));
  }

  public void draftNotice(CaseNumber number) {
    officers.submit(
        applicant,
        number,
        "draftNotice",
        Map.of(
            "noticeTitle", "关于将食品安全协管员日常巡查交由街道承担的公告",
            "noticeText", "经区政府常务会议审议通过，下列事项交由有关街道办事处承担。",
            "contactPhone", "0512-67270000",
            "effectiveDate", LocalDate.now(clock).plusDays(10).toString(),
            "noticePeriod", "none"));
    officers.submit(
        unit + "-government-office.clerk",
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }
}
