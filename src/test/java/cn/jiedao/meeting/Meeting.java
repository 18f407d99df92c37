package cn.jiedao.meeting;

import cn.jiedao.Officers;
import cn.jiedao.SharedProcedure;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** How the officers of a unit bring topics to their government's meeting and hold it, in tests. */
@Component
class Meeting {
  private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

  private final ProcessEngine engine;
  private final Officers officers;
  private final Clock clock;

  Meeting(ProcessEngine engine, Officers officers, Clock clock) {
    this.engine = engine;
    this.officers = officers;
    this.clock = clock;
  }

  SharedProcedure procedure() {
    return new SharedProcedure(engine, officers, "executive-meeting", "fileTopic", "scheduleTopic");
  }

  static int number() {
    return NUMBERS.incrementAndGet();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A case whose paper is filed but not yet looked at. */
  CaseNumber filed(String applicant, String title) {
    CaseNumber topic = procedure().begin(applicant, title);
    officers.attach(applicant, topic, "meeting-paper", title + "的上会材料");
    file(applicant, topic, "关于" + title + "的议题");
    return topic;
  }

  void file(String applicant, CaseNumber topic, String title) {
    officers.submit(
        applicant,
        topic,
        "fileTopic",
        Map.of("topicTitle", title, "briefing", "请审议。", "reporter", "陈明 副局长"));
  }

  /** A case that waits for a session. */
  CaseNumber scheduled(String applicant, String title) {
    CaseNumber topic = filed(applicant, title);
    schedule(applicant.substring(0, applicant.indexOf('-')), topic);
    return topic;
  }

  void schedule(String unit, CaseNumber topic) {
    officers.submit(
        unit + "-government-office.clerk",
        topic,
        "scheduleTopic",
        Map.of("scheduling", "scheduled"));
  }

  CaseNumber called(String unit, int number, CaseNumber... topics) {
    return officers.start(
        unit + "-government-office.clerk", "meeting-session", call(number, topics));
  }

  Map<String, Object> call(int number, CaseNumber... topics) {
    var answers = new HashMap<String, Object>();
    answers.put("sessionNumber", number);
    answers.put("meetingDate", today().toString());
    answers.put("place", "一号会议室");
    answers.put("topics", Arrays.stream(topics).map(CaseNumber::value).toList());
    return answers;
  }

  CaseNumber opened(String unit, CaseNumber... topics) {
    CaseNumber session = called(unit, number(), topics);
    attend(unit, session, 11, 7);
    return session;
  }

  void attend(String unit, CaseNumber session, int members, int present) {
    var answers = new HashMap<String, Object>();
    answers.put("sessionHeld", "held");
    answers.put("chair", "周区长");
    answers.put("membersTotal", members);
    answers.put("membersPresent", present);
    answers.put("membersPresentNames", "甲、乙、丙、丁、戊、己、庚");
    if (present < members) answers.put("absentees", "其余出差");
    officers.submit(unit + "-government-office.clerk", session, "recordAttendance", answers);
  }

  /** Records the outcome of the topic whose turn it is. */
  void decide(String unit, CaseNumber session, Outcome outcome) {
    var answers = new HashMap<String, Object>();
    answers.put("topicOutcome", outcome.code());
    answers.put("discussion", "与会人员逐一发言。");
    if (outcome != Outcome.ADOPTED) answers.put("requirements", "会议要求：" + outcome.label());
    officers.submit(unit + "-government-office.clerk", session, "recordOutcome", answers);
  }

  void draft(String person, CaseNumber session, String minutes) {
    officers.attach(person, session, "minutes", "会议纪要 " + minutes);
    officers.submit(
        person,
        session,
        "draftMinutes",
        Map.of("minutesNumber", minutes, "minutesSummary", "会议审议了有关议题。"));
  }

  void review(String person, CaseNumber session) {
    officers.submit(person, session, "reviewMinutes", Map.of("minutesReview", "passed"));
  }

  void sign(String person, CaseNumber session) {
    officers.submit(person, session, "signMinutes", Map.of("minutesSignature", "signed"));
  }

  /** Minutes from draft to signature. */
  String close(String unit, CaseNumber session) {
    String minutes = "演示府常纪〔" + today().getYear() + "〕" + number() + "号";
    draft(unit + "-government-office.clerk", session, minutes);
    review(unit + "-government-office.leader", session);
    sign(unit + "-government.leader", session);
    return minutes;
  }
}
