package cn.jiedao.accountability.commendation;

import cn.jiedao.Officers;
import cn.jiedao.accountability.correction.Correcting;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.database.Superuser;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How an office or a member of its staff is commended, step by step, for tests. */
@Component("commendingOfTests")
public class Commending {
  static final String UNIT = Correcting.UNIT;
  static final String NOMINATOR = UNIT + "-human-resources.clerk";
  static final String GOVERNMENT = UNIT + "-government.leader";
  static final List<String> CHECKERS = List.of("discipline", "petitions", "emergency-management");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Officers officers;
  private final CaseActs acts;
  private final Actors actors;
  private final Cases cases;
  private final Superuser superuser;
  private final Clock clock;

  Commending(
      Officers officers,
      CaseActs acts,
      Actors actors,
      Cases cases,
      Superuser superuser,
      Clock clock) {
    this.officers = officers;
    this.acts = acts;
    this.actors = actors;
    this.cases = cases;
    this.superuser = superuser;
    this.clock = clock;
  }

  /** The final result of an office in this year, as if it had been assessed. */
  void result(String office, String grade) {
    var connections = superuser.connections();
    var statements = new JdbcTemplate(connections);
    new TransactionTemplate(new DataSourceTransactionManager(connections))
        .executeWithoutResult(
            status -> {
              statements.execute("set local session_replication_role = replica");
              statements.update(
                  "insert into jiedao.assessment_result values (?, ?, ?, 85, 0, 80, ?, false)",
                  "KH-320582-2019-%06d".formatted(NUMBERS.incrementAndGet()),
                  office,
                  LocalDate.now(clock).getYear(),
                  grade);
            });
  }

  /** The start form, filled in: at once, without waiting for the result of the year. */
  Map<String, Object> nomination(String office, String person) {
    var answers = new HashMap<String, Object>();
    answers.put("title", "表彰防汛救灾工作");
    answers.put("nomineeKind", person == null ? "office" : "person");
    if (person == null) answers.put("office", office);
    else answers.put("person", OfficeStaff.choice(office, person));
    answers.put("year", LocalDate.now(clock).getYear());
    answers.put("timely", "yes");
    answers.put("timelyReason", "台风期间转移群众三百余人。");
    answers.put("honour", "防汛救灾先进");
    answers.put("deeds", "连续值守四十八小时，无一人伤亡。");
    return answers;
  }

  CaseNumber nominate(String office, String person) {
    return officers.start(NOMINATOR, "commendation", nomination(office, person));
  }

  void check(CaseNumber number) {
    for (String checker : CHECKERS) check(number, checker, "clear");
  }

  void check(CaseNumber number, String checker, String found) {
    var answers = new HashMap<String, Object>(Map.of("nomineeCheck", found));
    if (found.equals("concern")) answers.put("concernText", "正在接受审查调查。");
    officers.submit(UNIT + "-" + checker + ".clerk", number, "checkNominee", answers);
  }

  Map<String, Object> notice(String period, Integer days) {
    var notice = new HashMap<String, Object>();
    notice.put("noticeTitle", "关于表彰防汛救灾先进的公示");
    notice.put("noticeText", "拟表彰对象公示如下。");
    notice.put("contactPhone", "0512-58690000");
    notice.put("effectiveDate", LocalDate.now(clock).toString());
    notice.put("noticePeriod", period);
    if (days != null) notice.put("noticePeriodDays", days);
    return notice;
  }

  void draft(CaseNumber number, Map<String, Object> notice) {
    officers.submit(cases.get(number).applicant() + ".clerk", number, "draftNotice", notice);
    officers.submit(
        UNIT + "-government-office.clerk",
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }

  /** Shown to the public, who raise one objection. */
  void announce(CaseNumber number) {
    draft(number, notice("required", null));
    officers.pass(Duration.ofDays(14));
    officers.fire(number, "noticePeriodOver");
    officers.submit(
        cases.get(number).applicant() + ".clerk",
        number,
        "handleObjections",
        Map.of("objectionCount", 1, "objectionHandling", "经核实不影响表彰。"));
  }

  void withdraw(CaseNumber number, String person) {
    officers.as(
        person,
        () -> {
          acts.carryOut(number, "withdraw-nomination", actors.current(), "提名材料有误。");
          return null;
        });
  }

  String documentNumber() {
    return "试奖〔%d〕%d号".formatted(LocalDate.now(clock).getYear(), NUMBERS.incrementAndGet());
  }

  void decide(CaseNumber number, String decision) {
    officers.submit(
        GOVERNMENT,
        number,
        "decideCommendation",
        decision.equals("commended")
            ? Map.of("commendationDecision", decision, "documentNumber", documentNumber())
            : Map.of("commendationDecision", decision, "decisionReason", "异议成立。"));
  }

  /** From the nomination to the register. */
  public CaseNumber commended(String office, String person) {
    CaseNumber number = nominate(office, person);
    check(number);
    announce(number);
    decide(number, "commended");
    return number;
  }

  CaseNumber reportFraud(CaseNumber commendation) {
    return officers.start(
        UNIT + "-audit.clerk",
        "award-withdrawal",
        Map.of(
            "title", "撤销防汛救灾先进",
            "commendation", commendation.value(),
            "fraudFacts", "转移群众的名册系事后编造。"));
  }

  void checkFraud(CaseNumber number, String finding) {
    String discipline = UNIT + "-discipline.clerk";
    officers.attach(discipline, number, "fact-report", "事实调查报告");
    officers.submit(
        discipline,
        number,
        "checkFraud",
        Map.of("fraudFinding", finding, "fraudText", "核对名册和走访结果。"));
  }

  void hearAwarded(CaseNumber number, String office) {
    officers.submit(office + ".clerk", number, "hearAwarded", Map.of("statement", "accepted"));
  }

  void decideWithdrawal(CaseNumber number, String decision) {
    var answers = new HashMap<String, Object>();
    answers.put("awardDecision", decision);
    if (decision.equals("withdrawn")) answers.put("documentNumber", documentNumber());
    answers.put("awardReason", "申报材料弄虚作假。");
    officers.submit(GOVERNMENT, number, "decideAwardWithdrawal", answers);
  }

  /** The case in which a commendation was withdrawn. */
  public CaseNumber withdrawn(CaseNumber commendation, String office) {
    CaseNumber number = reportFraud(commendation);
    checkFraud(number, "confirmed");
    hearAwarded(number, office);
    decideWithdrawal(number, "withdrawn");
    draft(number, notice("none", null));
    return number;
  }
}
