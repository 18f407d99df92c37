package cn.jiedao.establishment;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The executive meeting of the county whose case it is. */
@Component("countyMeetingsOfTests")
public class CountyMeeting {
  private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

  private final Officers officers;
  private final Cases cases;
  private final Clock clock;

  public CountyMeeting(Officers officers, Cases cases, Clock clock) {
    this.officers = officers;
    this.cases = cases;
    this.clock = clock;
  }

  /** The topic is filed and put on the list. */
  public void bring(CaseNumber number) {
    String applicant = cases.get(number).applicant() + ".clerk";
    officers.attach(applicant, number, "meeting-paper", "上会材料");
    officers.submit(
        applicant,
        number,
        "fileTopic",
        Map.of("topicTitle", "关于街道变更的议题", "briefing", "各方均同意，请审议。", "reporter", "周宏"));
    officers.submit(office(number), number, "scheduleTopic", Map.of("scheduling", "scheduled"));
  }

  /** A session on this one topic, whose deliberation begins. */
  public CaseNumber open(CaseNumber number) {
    String office = office(number);
    CaseNumber session =
        officers.start(
            office,
            "meeting-session",
            Map.of(
                "sessionNumber", NUMBERS.incrementAndGet(),
                "meetingDate", LocalDate.now(clock).toString(),
                "place", "市政府第一会议室",
                "topics", List.of(number.value())));
    officers.submit(
        office,
        session,
        "recordAttendance",
        Map.of(
            "sessionHeld", "held",
            "chair", "沈建平",
            "membersTotal", 9,
            "membersPresent", 9,
            "membersPresentNames", "沈建平等九人"));
    return session;
  }

  public void decide(CaseNumber session, String outcome) {
    String office = office(session);
    var answers = new HashMap<String, Object>();
    answers.put("topicOutcome", outcome);
    answers.put("discussion", "与会人员听取了汇报。");
    if (!outcome.equals("adopted")) answers.put("requirements", "进一步听取居民意见。");
    officers.submit(office, session, "recordOutcome", answers);
    officers.attach(office, session, "minutes", "会议纪要");
    officers.submit(
        office,
        session,
        "draftMinutes",
        Map.of(
            "minutesNumber", "第" + NUMBERS.incrementAndGet() + "号", "minutesSummary", "审议了一个议题。"));
    String unit = cases.get(session).unit();
    officers.submit(
        unit + "-government-office.leader",
        session,
        "reviewMinutes",
        Map.of("minutesReview", "passed"));
    officers.submit(
        unit + "-government.leader", session, "signMinutes", Map.of("minutesSignature", "signed"));
  }

  private String office(CaseNumber number) {
    return cases.get(number).unit() + "-government-office.clerk";
  }
}
