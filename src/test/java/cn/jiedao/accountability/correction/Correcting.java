package cn.jiedao.accountability.correction;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How an office is ordered to put something right, step by step, for tests. */
@Component("correctingOfTests")
public class Correcting {
  public static final String UNIT = "zhangjiagang";
  public static final String FINDER = UNIT + "-government-office.clerk";
  static final String GOVERNMENT = UNIT + "-government.leader";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Officers officers;
  private final PeopleFixtures people;
  private final OfficeFixtures offices;
  private final Clock clock;

  Correcting(Officers officers, PeopleFixtures people, OfficeFixtures offices, Clock clock) {
    this.officers = officers;
    this.people = people;
    this.offices = offices;
    this.clock = clock;
  }

  /** A new office of a county whose bodies are peopled. */
  public String office() {
    people.unit(UNIT);
    return offices.office(UNIT, 3);
  }

  static Map<String, Object> proposal(String corrected, String source) {
    return new HashMap<>(
        Map.of(
            "title", "纠正擅自收费",
            "corrected", corrected,
            "source", source,
            "facts", "便民服务中心向办事群众收取复印费。",
            "basis", "《政府信息公开条例》第四十二条"));
  }

  CaseNumber propose(String corrected) {
    return officers.start(UNIT + "-finance.clerk", "correction", proposal(corrected, "inspection"));
  }

  public void find(CaseNumber number, String finding, String severity) {
    officers.attach(FINDER, number, "fact-report", "事实调查报告");
    var answers = new HashMap<String, Object>();
    answers.put("finding", finding);
    if (severity != null) answers.put("severity", severity);
    answers.put("findingText", "查阅收费票据十二张，询问经办人两名。");
    officers.submit(FINDER, number, "findFacts", answers);
  }

  public void hear(CaseNumber number, String office) {
    officers.submit(
        office + ".clerk",
        number,
        "hearCorrected",
        Map.of("statement", "contested", "statementText", "费用已经全部退还。"));
  }

  /** An order with ten days' time. */
  Map<String, Object> order(String decision) {
    var answers = new HashMap<String, Object>();
    answers.put("orderDecision", decision);
    answers.put("publicity", "none");
    answers.put("measure", "停止收费，逐户退还。");
    answers.put("deadline", LocalDate.now(clock).plusDays(10).toString());
    answers.put(
        "documentNumber",
        "试责〔%d〕%d号".formatted(LocalDate.now(clock).getYear(), NUMBERS.incrementAndGet()));
    if (decision.equals("orderedWithHandover"))
      answers.put(
          "responsible",
          List.of(
              Map.of(
                  "responsibleName", "试责任人", "responsiblePost", "中心主任", "receiver", "discipline")));
    return answers;
  }

  /** An order that everybody may read. */
  Map<String, Object> publicOrder() {
    Map<String, Object> answers = order("orderedWithHandover");
    answers.put("publicity", "public");
    answers.put("publicFacts", "便民服务中心向办事群众收取复印费。");
    return answers;
  }

  Map<String, Object> circular() {
    return new HashMap<>(
        Map.of(
            "noticeTitle", "关于违规收费问题的通报",
            "noticeText", "现将责令改正的有关情况通报如下。",
            "contactPhone", "0512-58690000",
            "effectiveDate", LocalDate.now(clock).toString(),
            "noticePeriod", "none"));
  }

  void announce(CaseNumber number, Map<String, Object> circular) {
    officers.submit(UNIT + "-finance.clerk", number, "draftNotice", circular);
    officers.submit(FINDER, number, "checkSecrecy", Map.of("secrecyCheck", "cleared"));
  }

  public void order(CaseNumber number, String decision) {
    officers.submit(GOVERNMENT, number, "orderCorrection", order(decision));
  }

  public void rectify(CaseNumber number, String office) {
    officers.attach(office + ".clerk", number, "correction-report", "整改报告");
    officers.submit(
        office + ".clerk", number, "rectify", Map.of("rectificationReport", "收费窗口已经撤除，十二户全部退还。"));
  }

  public void verify(CaseNumber number, String rectification) {
    var answers = new HashMap<String, Object>(Map.of("rectification", rectification));
    if (rectification.equals("again")) {
      answers.put("rectificationReason", "两户没有退还。");
      answers.put("newDeadline", LocalDate.now(clock).plusDays(5).toString());
    }
    officers.submit(FINDER, number, "verifyRectification", answers);
  }

  void handOver(CaseNumber number) {
    officers.attach(FINDER, number, "handover-receipt", "移送回执");
    officers.submit(
        FINDER,
        number,
        "handOverPersons",
        Map.of(
            "receivedBy", "纪委监委",
            "receiptNumber", "回执一号",
            "handoverText", "试责任人，材料两份，当日移送。"));
  }

  /** Ordered, and still to be put right. */
  public CaseNumber ordered(String office, String severity) {
    CaseNumber number = propose(office);
    find(number, "confirmed", severity);
    hear(number, office);
    order(number, "orderedWithHandover");
    return number;
  }

  /** Ordered in public, put right and closed. */
  public CaseNumber published(String office) {
    CaseNumber number = propose(office);
    find(number, "confirmed", "serious");
    hear(number, office);
    officers.submit(GOVERNMENT, number, "orderCorrection", publicOrder());
    announce(number, circular());
    complete(number, office);
    return number;
  }

  /** From the order to the end. */
  public void complete(CaseNumber number, String office) {
    rectify(number, office);
    verify(number, "corrected");
    handOver(number);
  }
}
