package cn.jiedao.assessment;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How a case is put before its county government's meeting, and how it is published, for tests. */
@Component("deliberatingOfTests")
public class Deliberating {
  private static final AtomicInteger NUMBERS = new AtomicInteger(4100);

  private final Officers officers;
  private final Cases cases;
  private final Clock clock;

  Deliberating(Officers officers, Cases cases, Clock clock) {
    this.officers = officers;
    this.cases = cases;
    this.clock = clock;
  }

  private String clerk(CaseNumber number) {
    return cases.get(number).applicant() + ".clerk";
  }

  /** The applicant files the paper. */
  public void fileTopic(CaseNumber number) {
    officers.attach(clerk(number), number, "meeting-paper", "上会材料");
    officers.submit(
        clerk(number),
        number,
        "fileTopic",
        Map.of(
            "topicTitle",
            "关于" + cases.get(number).title() + "的汇报",
            "briefing",
            "有关意见已经听取。",
            "reporter",
            "周宏"));
  }

  /** From the paper to the signed minutes of a session about this case alone. */
  public void meet(CaseNumber number, String outcome) {
    CaseHead head = cases.get(number);
    String office = head.unit() + "-government-office.clerk";
    fileTopic(number);
    officers.submit(office, number, "scheduleTopic", Map.of("scheduling", "scheduled"));
    CaseNumber session = officers.start(office, "meeting-session", session(number));
    officers.submit(office, session, "recordAttendance", attendance());
    officers.submit(office, session, "recordOutcome", outcome(outcome));
    officers.attach(office, session, "minutes", "会议纪要");
    officers.submit(
        office,
        session,
        "draftMinutes",
        Map.of("minutesNumber", "第" + next() + "号", "minutesSummary", "会议审议了一个议题。"));
    officers.submit(
        head.unit() + "-government-office.leader",
        session,
        "reviewMinutes",
        Map.of("minutesReview", "passed"));
    officers.submit(
        head.unit() + "-government.leader",
        session,
        "signMinutes",
        Map.of("minutesSignature", "signed"));
  }

  private Map<String, Object> session(CaseNumber topic) {
    return Map.of(
        "sessionNumber", next(),
        "meetingDate", LocalDate.now(clock).toString(),
        "place", "第一会议室",
        "topics", List.of(topic.value()));
  }

  private static Map<String, Object> attendance() {
    return Map.of(
        "sessionHeld", "held",
        "chair", "沈建平",
        "membersTotal", 9,
        "membersPresent", 9,
        "membersPresentNames", "沈建平、陆明等9人");
  }

  private static Map<String, Object> outcome(String outcome) {
    var decided = new HashMap<String, Object>();
    decided.put("topicOutcome", outcome);
    decided.put("discussion", "与会人员逐项讨论了权重。");
    if (!outcome.equals("adopted")) decided.put("requirements", "进一步测算。");
    return decided;
  }

  /**
   * Drafted and cleared.
   *
   * @param periodDays of the notice period (公示); none where it is 0
   */
  public void notice(CaseNumber number, int periodDays) {
    var notice = new HashMap<String, Object>();
    notice.put("noticeTitle", "关于" + cases.get(number).title() + "的公告");
    notice.put("noticeText", "经政府常务会议审议，现公布如下。");
    notice.put("contactPhone", "0512-65250000");
    notice.put("effectiveDate", LocalDate.now(clock).toString());
    notice.put("noticePeriod", periodDays == 0 ? "none" : "required");
    if (periodDays > 0) notice.put("noticePeriodDays", periodDays);
    officers.submit(clerk(number), number, "draftNotice", notice);
    officers.submit(
        cases.get(number).unit() + "-government-office.clerk",
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }

  private static int next() {
    return NUMBERS.incrementAndGet();
  }
}
