package cn.jiedao.establishment.city;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The city's officers at work on one application: each verb is what one of them does. */
@Component("cityDeskOfTests")
public class CityDesk {
  public static final List<String> CONSULTED = List.of("suzhou-staffing", "suzhou-finance");
  static final String OFFICE = "suzhou-government-office.clerk";
  static final String BUREAU = "suzhou-civil-affairs.clerk";
  static final String BUREAU_LEADER = "suzhou-civil-affairs.leader";
  static final String MAYOR = "suzhou-government.leader";
  private static final AtomicInteger NUMBERS = new AtomicInteger(3000);

  private final Officers officers;
  private final Cases cases;
  private final CaseActs acts;
  private final Actors actors;
  private final Clock clock;

  public CityDesk(Officers officers, Cases cases, CaseActs acts, Actors actors, Clock clock) {
    this.officers = officers;
    this.cases = cases;
    this.acts = acts;
    this.actors = actors;
    this.clock = clock;
  }

  public void register(CaseNumber number) {
    officers.submit(
        OFFICE,
        number,
        "registerApplication",
        Map.of(
            "receiptNumber",
            "2026-" + NUMBERS.incrementAndGet(),
            "receivedOn",
            today(),
            "instructions",
            "请市民政局研究办理。"));
  }

  public void accept(CaseNumber number) {
    officers.submit(
        BUREAU,
        number,
        "checkApplication",
        Map.of("applicationCheck", "complete", "consultedBodies", CONSULTED));
  }

  /** Also of what goes to the province: there nobody is consulted. */
  public void acceptForProvince(CaseNumber number) {
    officers.submit(BUREAU, number, "checkApplication", Map.of("applicationCheck", "complete"));
  }

  public void askForCorrection(CaseNumber number) {
    officers.submit(
        BUREAU,
        number,
        "checkApplication",
        Map.of("applicationCheck", "correction", "missingItems", "缺少变更前的区划图，请补送。"));
  }

  public void reportToProvince(CaseNumber number) {
    officers.submit(
        MAYOR,
        number,
        "reportToProvince",
        Map.of(
            "reportNumber", "苏府呈〔2026〕" + NUMBERS.incrementAndGet() + "号", "reportedOn", today()));
  }

  /** As the applicant answers what was asked for. */
  public void supplement(CaseNumber number, String authority) {
    var answers = new HashMap<String, Object>();
    answers.put("supplementNote", "已补送变更前的区划图。");
    answers.put("approvalAuthority", authority);
    if (authority.equals("provincial")) answers.put("towns", "浏河镇");
    officers.submit(
        cases.get(number).applicant() + ".clerk", number, "supplementApplication", answers);
  }

  public Map<String, Object> provincialApproval() {
    return Map.of(
        "provincialReply",
        "approved",
        "provincialNumber",
        "苏政复〔2026〕" + NUMBERS.incrementAndGet() + "号",
        "provincialDate",
        today(),
        "effectiveOn",
        today());
  }

  public Map<String, Object> provincialRefusal() {
    return Map.of(
        "provincialReply",
        "refused",
        "provincialNumber",
        "苏政复〔2026〕" + NUMBERS.incrementAndGet() + "号",
        "provincialDate",
        today(),
        "reason",
        "撤镇设街道的条件尚不成熟。");
  }

  public void recordProvincialReply(CaseNumber number, Map<String, Object> reply) {
    recordProvincialReply(OFFICE, number, reply);
  }

  void recordProvincialReply(String person, CaseNumber number, Map<String, Object> reply) {
    officers.attach(OFFICE, number, "provincial-reply", "省政府批复");
    record(person, number, reply);
  }

  void record(String person, CaseNumber number, Map<String, Object> reply) {
    officers.as(
        person,
        () -> {
          acts.carryOut(number, "record-provincial-reply", actors.current(), reply);
          return null;
        });
  }

  public void consult(CaseNumber number) {
    CONSULTED.forEach(body -> consult(number, body));
  }

  void consult(CaseNumber number, String body) {
    officers.submit(
        body + ".leader", number, "giveMunicipalOpinion", Map.of("municipalOpinion", "agreed"));
  }

  public static Map<String, Object> expert(String name) {
    return Map.of(
        "expertName", name,
        "institution", "苏州大学",
        "title", "教授",
        "noInterest", "yes",
        "view", "方案可行，边界清楚。");
  }

  Map<String, Object> expertReview(List<Map<String, Object>> experts) {
    return Map.of(
        "experts",
        experts,
        "namesReviewed",
        "reviewed",
        "visitedOn",
        today(),
        "siteFindings",
        "实地查看了拟设驻地，与方案相符。");
  }

  public void reviewByExperts(CaseNumber number) {
    officers.attach(BUREAU, number, "expert-review", "专家评审意见");
    officers.submit(
        BUREAU,
        number,
        "reviewByExperts",
        expertReview(List.of(expert("周平"), expert("吴敏"), expert("郑洁"))));
  }

  public void draftReview(CaseNumber number, String conclusion) {
    draftReviewBy(BUREAU, number, conclusion);
  }

  void draftReviewBy(String person, CaseNumber number, String conclusion) {
    var answers = new HashMap<String, Object>();
    answers.put("reviewConclusion", conclusion);
    answers.put("reviewText", "经审核，方案符合设立标准，材料齐全，程序合法。");
    if (!conclusion.equals("agree")) answers.put("reviewReason", "两条边界线与现状不符，请重新勘定。");
    officers.submit(person, number, "draftReviewOpinion", answers);
  }

  public void signReview(CaseNumber number) {
    officers.submit(
        BUREAU_LEADER,
        number,
        "signReviewOpinion",
        Map.of("reviewSignature", "signed", "reviewNumber", reviewNumber()));
    officers.run(number, "recordReviewOpinion");
  }

  static String reviewNumber() {
    return "苏政民〔2026〕" + NUMBERS.incrementAndGet() + "号";
  }

  /** From the registration to a signed review opinion. */
  public void review(CaseNumber number, String conclusion) {
    register(number);
    accept(number);
    consult(number);
    reviewByExperts(number);
    draftReview(number, conclusion);
    signReview(number);
  }

  public void arrange(CaseNumber number, String forum) {
    officers.submit(OFFICE, number, "arrangeDecision", Map.of("decisionForum", forum));
  }

  public void decide(CaseNumber number, String decision) {
    var answers = new HashMap<String, Object>();
    answers.put("cityDecision", decision);
    if (!decision.equals("approved")) answers.put("decisionReason", "驻地尚未落实，请落实后再报。");
    officers.submit(MAYOR, number, "signDecision", answers);
  }

  public void draftReply(CaseNumber number, LocalDate effectiveOn) {
    var answers = new HashMap<String, Object>();
    answers.put("replyText", "你市请示收悉。经研究，现批复如下。");
    if (effectiveOn != null) answers.put("effectiveOn", effectiveOn.toString());
    officers.submit(OFFICE, number, "draftReply", answers);
  }

  public void signReply(CaseNumber number) {
    officers.submit(MAYOR, number, "signReply", replySignature(LocalDate.now(clock)));
    officers.run(number, "issueReply");
  }

  static Map<String, Object> replySignature(LocalDate day) {
    return Map.of(
        "replySignature", "signed", "replyNumber", replyNumber(), "replyDate", day.toString());
  }

  static String replyNumber() {
    return "苏府复〔2026〕" + NUMBERS.incrementAndGet() + "号";
  }

  /** The whole of a decision by signature, with its reply. */
  public void approve(CaseNumber number, LocalDate effectiveOn) {
    arrange(number, "signature");
    decide(number, "approved");
    draftReply(number, effectiveOn);
    signReply(number);
  }

  /** A session of the city's government on one topic; its minutes are signed in the end. */
  public void meet(CaseNumber number, String outcome) {
    bringToMeeting(number);
    CaseNumber session = open(number);
    var answers = new HashMap<String, Object>();
    answers.put("topicOutcome", outcome);
    answers.put("discussion", "与会人员听取了市民政局的汇报。");
    if (!outcome.equals("adopted")) answers.put("requirements", "进一步听取居民意见。");
    officers.submit(OFFICE, session, "recordOutcome", answers);
    close(session);
  }

  public void bringToMeeting(CaseNumber number) {
    officers.attach(BUREAU, number, "meeting-paper", "上会材料");
    officers.submit(
        BUREAU,
        number,
        "fileTopic",
        Map.of("topicTitle", "关于街道设置的议题", "briefing", "审核同意，请审议。", "reporter", "王局长"));
    officers.submit(OFFICE, number, "scheduleTopic", Map.of("scheduling", "scheduled"));
  }

  private CaseNumber open(CaseNumber number) {
    CaseNumber session =
        officers.start(
            OFFICE,
            "meeting-session",
            Map.of(
                "sessionNumber", NUMBERS.incrementAndGet(),
                "meetingDate", today(),
                "place", "市政府第一会议室",
                "topics", List.of(number.value())));
    officers.submit(
        OFFICE,
        session,
        "recordAttendance",
        Map.of(
            "sessionHeld", "held",
            "chair", "李市长",
            "membersTotal", 9,
            "membersPresent", 9,
            "membersPresentNames", "李市长等九人"));
    return session;
  }

  private void close(CaseNumber session) {
    officers.attach(OFFICE, session, "minutes", "会议纪要");
    officers.submit(
        OFFICE,
        session,
        "draftMinutes",
        Map.of(
            "minutesNumber",
            "第" + NUMBERS.incrementAndGet() + "号",
            "minutesSummary",
            "会议审议了一个议题。"));
    officers.submit(
        "suzhou-government-office.leader",
        session,
        "reviewMinutes",
        Map.of("minutesReview", "passed"));
    officers.submit(MAYOR, session, "signMinutes", Map.of("minutesSignature", "signed"));
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }
}
