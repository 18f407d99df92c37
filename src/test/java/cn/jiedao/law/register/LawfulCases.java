package cn.jiedao.law.register;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.ending.LawfulEnds;
import cn.jiedao.delegation.supervision.LawfulFilings;
import cn.jiedao.publication.comment.Solicited;
import cn.jiedao.staffing.LawfulStaffing;
import cn.jiedao.transfer.Review;
import cn.jiedao.transfer.TransferSweep;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that officers carried to their lawful end, once for all attempts on the registers. */
@Component
class LawfulCases {
  private final Review review;
  private final Solicited solicited;
  private final LawfulStaffing staffing;
  private final LawfulFilings filings;
  private final LawfulEffects effects;
  private final LawfulChanges changes;
  private final LawfulReplies replies;
  private final Delegating delegating;
  private final LawfulEnds ends;
  private final List<LawfulNames> others;
  private final Officers officers;
  private final TransferSweep sweep;
  private final JdbcClient database;
  private final Clock clock;
  private Map<String, String> names;

  LawfulCases(
      Review review,
      Solicited solicited,
      LawfulStaffing staffing,
      LawfulFilings filings,
      LawfulEffects effects,
      LawfulChanges changes,
      LawfulReplies replies,
      Delegating delegating,
      LawfulEnds ends,
      List<LawfulNames> others,
      Officers officers,
      TransferSweep sweep,
      JdbcClient database,
      Clock clock) {
    this.review = review;
    this.solicited = solicited;
    this.staffing = staffing;
    this.filings = filings;
    this.effects = effects;
    this.changes = changes;
    this.replies = replies;
    this.delegating = delegating;
    this.ends = ends;
    this.others = others;
    this.officers = officers;
    this.sweep = sweep;
    this.database = database;
    this.clock = clock;
  }

  /** What attempts call the cases: {@code :case}, {@code :session} … */
  synchronized Map<String, String> names() {
    if (names == null) {
      var made = new TreeMap<String, String>();
      try {
        made.putAll(effects.names());
        ClockUtil.reset();
        made.put("delegation", delegating.inEffect(delegating.office("wuzhong")).value());
        CaseNumber principle = inPrinciple();
        made.put("principle", principle.value());
        made.put("principleSession", session(principle));
        made.put("solicited", solicited.withAnswers().value());
        made.putAll(staffing.names());
        made.putAll(filings.names());
        made.putAll(replies.names());
        made.putAll(ends.names());
        made.put("rejected", rejected().value());
        CaseNumber ended = temporary();
        made.put("case", ended.value());
        made.put("session", session(ended));
        made.put("followUp", followUp(ended));
        ClockUtil.reset();
        made.putAll(changes.names());
        for (LawfulNames other : others) {
          ClockUtil.reset();
          made.putAll(other.names());
        }
      } finally {
        ClockUtil.reset();
      }
      names = made;
    }
    return names;
  }

  private CaseNumber inPrinciple() {
    CaseNumber number = review.readyForMeeting("登记簿试验：原则通过的事项");
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adoptedInPrinciple");
    var revised = Review.revisionAsDecided("登记簿试验：原则通过的事项");
    officers.submit(Review.APPLICANT, number, "reviseAsDecided", revised);
    officers.submit(
        "gusu-government-office.leader",
        number,
        "confirmRevision",
        Map.of("revisionOutcome", "confirmed"));
    review.draftNotice(number);
    return number;
  }

  private CaseNumber rejected() {
    CaseNumber number = review.readyForMeeting("登记簿试验：未通过的事项");
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "rejected");
    return number;
  }

  /** One office said nothing, the draft was open for objections; followed up, and at its end. */
  private CaseNumber temporary() {
    CaseNumber number = silent("登记簿试验：临时巡查");
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    draftNoticeWithPeriod(number);
    officers.pass(Duration.ofDays(14));
    officers.fire(number, "noticePeriodOver");
    officers.submit(Review.APPLICANT, number, "handleObjections", Map.of("objectionCount", 0));
    officers.pass(Duration.ofDays(200));
    sweep.sweep();
    concludeFollowUp(CaseNumber.of(followUp(number)));
    officers.pass(Duration.ofDays(160));
    sweep.sweep();
    return number;
  }

  private CaseNumber silent(String title) {
    var application = Review.application(title);
    application.put("duration", "temporary");
    application.put("endsOn", LocalDate.now(clock).plusMonths(11).toString());
    CaseNumber number = officers.start(Review.APPLICANT, "task-transfer-review", application);
    review.submitMaterials(number);
    review.accept(number);
    review.give(number, "gusu-pingjiang", "agreed");
    review.give(number, "gusu-shuangta", "agreed");
    review.countersign(number);
    review.letTheTimeForOpinionsPass(number);
    officers.submit(
        "gusu-government.leader",
        number,
        "recordSilence",
        Map.of("silenceDecision", "recorded", "reason", "催告后仍未反馈。"));
    review.reviewLegality(number, "lawful");
    review.signToMeeting(number);
    return number;
  }

  private void draftNoticeWithPeriod(CaseNumber number) {
    var answers = new HashMap<String, Object>();
    answers.put("noticeTitle", "关于临时巡查事项的公告");
    answers.put("noticeText", "经区政府常务会议审议通过，下列事项交由有关街道办事处承担。");
    answers.put("contactPhone", "0512-67270000");
    answers.put("effectiveDate", LocalDate.now(clock).plusDays(20).toString());
    answers.put("noticePeriod", "required");
    answers.put("noticePeriodDays", 3);
    officers.submit(Review.APPLICANT, number, "draftNotice", answers);
    officers.submit(
        "gusu-government-office.clerk", number, "checkSecrecy", Map.of("secrecyCheck", "cleared"));
  }

  private void concludeFollowUp(CaseNumber followUp) {
    var report = new HashMap<String, Object>();
    report.put("actualVolume", 1700);
    report.put("actualPersonDays", 260);
    report.put("supportDelivered", "yes");
    report.put("suggestion", "kept");
    Review.OFFICES.forEach(
        office -> officers.submit(office + ".clerk", followUp, "reportWorkload", report));
    officers.submit(
        "gusu-staffing.clerk",
        followUp,
        "evaluateTransfer",
        Map.of("followUpOutcome", "kept", "findings", "工作量与测算相符，保障到位。"));
  }

  private String session(CaseNumber topic) {
    return text("select session_case from resolution where case_number = ?", topic.value());
  }

  private String followUp(CaseNumber transfer) {
    return text("select follow_up from transfer_follow_up where case_number = ?", transfer.value());
  }

  private String text(String sql, String number) {
    return database.sql(sql).param(number).query(String.class).single();
  }
}
