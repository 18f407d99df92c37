package cn.jiedao.establishment;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.publication.comment.Solicited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The county's part of a change of offices, as its officers carry it: each verb is what one of them
 * does. Which county, follows from the case.
 */
@Component("establishmentsOfTests")
public class Establishment {
  private static final List<String> DEPARTMENTS =
      List.of(
          "staffing", "finance", "natural-resources", "housing-construction", "public-security");
  private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

  private final Officers officers;
  private final PeopleFixtures people;
  private final Cases cases;
  private final ConcernedOffices concerned;
  private final Solicited solicited;
  private final CountyMeeting meeting;
  private final Clock clock;

  public Establishment(
      Officers officers,
      PeopleFixtures people,
      Cases cases,
      ConcernedOffices concerned,
      Solicited solicited,
      CountyMeeting meeting,
      Clock clock) {
    this.officers = officers;
    this.people = people;
    this.cases = cases;
    this.concerned = concerned;
    this.solicited = solicited;
    this.meeting = meeting;
    this.clock = clock;
  }

  /** The government of a unit files a proposal, as {@link Proposed} writes it. */
  public CaseNumber propose(String unit, Map<String, Object> proposal) {
    people.unit(unit);
    return officers.start(unit + "-government.clerk", "office-establishment", proposal);
  }

  public String clerk(CaseNumber number, String function) {
    return cases.get(number).unit() + "-" + function + ".clerk";
  }

  public String leader(CaseNumber number, String function) {
    return cases.get(number).unit() + "-" + function + ".leader";
  }

  /** The public is asked for thirty days, and its comments are summarized. */
  public void solicit(CaseNumber number) {
    officers.submit(
        clerk(number, "government"),
        number,
        "draftSolicitation",
        Map.of(
            "solicitationTitle", "关于街道变更征求意见的公告",
            "solicitationText", "拟变更街道的方案见附件，主要内容、依据和理由如下。".repeat(5),
            "contactPhone", "0512-52880000"));
    officers.submit(
        clerk(number, "government-office"),
        number,
        "checkSolicitation",
        Map.of("solicitationCheck", "cleared"));
    solicited.letThePeriodPass(number);
    officers.attach(clerk(number, "government"), number, "comment-report", "征求意见情况报告");
    officers.submit(
        clerk(number, "government"),
        number,
        "summarizeComments",
        Map.of(
            "adoptedCount", 0,
            "commentSummary", "没有收到意见，社会各界普遍支持。",
            "commentReply", "没有需要答复的意见，方案不作修改。"));
  }

  public static Map<String, Object> expert(String name) {
    return Map.of(
        "expertName", name,
        "institution", "苏州大学",
        "title", "教授",
        "noInterest", "yes",
        "view", "方案可行，边界清楚。");
  }

  public Map<String, Object> argument(List<Map<String, Object>> experts) {
    return Map.of(
        "argumentDate",
        today(),
        "argumentPlace",
        "市政府第二会议室",
        "experts",
        experts,
        "argumentConclusion",
        "专家一致认为方案可行。");
  }

  public void argue(CaseNumber number) {
    officers.attach(clerk(number, "civil-affairs"), number, "expert-report", "专家论证报告");
    officers.submit(
        clerk(number, "civil-affairs"),
        number,
        "argueByExperts",
        argument(List.of(expert("周平"), expert("吴敏"), expert("郑洁"))));
  }

  /**
   * @param state {@code acceptable} or {@code uncontrolled}
   */
  public void assessRisk(CaseNumber number, String state) {
    officers.attach(clerk(number, "civil-affairs"), number, "risk-report", "风险评估报告");
    officers.submit(
        clerk(number, "civil-affairs"),
        number,
        "assessRisk",
        Map.of(
            "riskLevel",
            state.equals("acceptable") ? "low" : "high",
            "riskState",
            state,
            "risks",
            "部分居民担心办事距离变远。",
            "riskMeasures",
            "保留原服务点一年，设专线咨询电话。"));
  }

  /** The departments and the offices concerned agree. */
  public void hear(CaseNumber number) {
    for (String department : DEPARTMENTS)
      officers.submit(
          leader(number, department), number, "giveDepartmentOpinion", Map.of("opinion", "agreed"));
    for (String office : concerned.of(number))
      officers.submit(
          office + ".leader",
          number,
          "giveOfficeOpinion",
          Map.of("officeMeetingDate", today(), "opinion", "agreed"));
  }

  public Map<String, Object> communityOpinions(List<String> communities) {
    return Map.of(
        "communityOpinions",
        communities.stream()
            .map(
                community ->
                    Map.<String, Object>of(
                        "community",
                        community,
                        "metOn",
                        today(),
                        "attendees",
                        52,
                        "stance",
                        "agree"))
            .toList(),
        "communitySummary",
        "各社区均同意，主要关心办事地点。");
  }

  public void hearCommunities(CaseNumber number) {
    officers.submit(
        clerk(number, "civil-affairs"),
        number,
        "recordCommunityOpinions",
        communityOpinions(concerned.communities(number)));
  }

  /** All studies, whose outcome hangs on the risk. */
  public void study(CaseNumber number, String riskState) {
    argue(number);
    assessRisk(number, riskState);
    hear(number);
    hearCommunities(number);
    solicit(number);
  }

  public void reviewLegality(CaseNumber number, String conclusion) {
    officers.submit(
        clerk(number, "government"),
        number,
        "provideReviewMaterials",
        Map.of("reviewRequest", "请审查变更方案。", "legalBasis", "《苏州市街道办事处工作规定》第四条"));
    officers.submit(
        clerk(number, "justice"),
        number,
        "draftLegalityOpinion",
        Map.of(
            "legalityConclusion", conclusion,
            "opinionText", "经审查，权限、依据、程序和内容符合规定。",
            "reviewBasis", "《重大行政决策程序暂行条例》第二十五条"));
    officers.submit(
        leader(number, "justice"),
        number,
        "signLegalityOpinion",
        Map.of("legalitySignature", "signed", "opinionNumber", number("常司审")));
  }

  /** The county's meeting on it, from the paper to the signed minutes. */
  public void meet(CaseNumber number, String outcome) {
    meeting.bring(number);
    meeting.decide(meeting.open(number), outcome);
  }

  public void compile(CaseNumber number) {
    String clerk = clerk(number, "civil-affairs");
    for (String kind :
        List.of(
            "basics-report",
            "current-map",
            "change-map",
            "county-minutes",
            "standard-table",
            "settlement-plan")) officers.attach(clerk, number, kind, kind);
    officers.submit(
        clerk, number, "compileApplication", Map.of("studySummary", "征求意见无异议。\n专家论证可行。"));
  }

  /** The request is signed, and made. */
  public void sign(CaseNumber number) {
    officers.submit(
        leader(number, "government"),
        number,
        "signApplication",
        Map.of(
            "applicationSignature", "signed",
            "requestNumber", number("常政发"),
            "requestDate", today()));
    officers.fire(number, "issueApplication");
  }

  /** Anew with a proposal, after whoever returned it. */
  public void adjust(CaseNumber number, Map<String, Object> proposal) {
    var answers = new HashMap<>(proposal);
    answers.put("adjustment", "revise");
    answers.put("revisionNote", "按要求修改了方案。");
    officers.submit(clerk(number, "government"), number, "adjustChange", answers);
  }

  public void giveUp(CaseNumber number, Map<String, Object> proposal) {
    var answers = new HashMap<>(proposal);
    answers.put("adjustment", "giveUp");
    answers.put("revisionNote", "暂不变更。");
    officers.submit(clerk(number, "government"), number, "adjustChange", answers);
  }

  /** From the application to the door of the city. */
  public void bringToTheCity(CaseNumber number) {
    study(number, "acceptable");
    reviewLegality(number, "lawful");
    meet(number, "adopted");
    compile(number);
    sign(number);
  }

  /** After the approval, the county announces the change. */
  public void announce(CaseNumber number) {
    officers.submit(
        clerk(number, "government"),
        number,
        "draftNotice",
        Map.of(
            "noticeTitle", "关于街道变更的公告",
            "noticeText", "经批准，下列街道变更。",
            "contactPhone", "0512-52880000",
            "effectiveDate", LocalDate.now(clock).plusMonths(2).toString(),
            "noticePeriod", "none"));
    officers.submit(
        clerk(number, "government-office"),
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }

  private static String number(String issuer) {
    return issuer + "〔2026〕" + NUMBERS.incrementAndGet() + "号";
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }
}
