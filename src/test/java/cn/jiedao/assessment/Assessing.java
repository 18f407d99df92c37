package cn.jiedao.assessment;

import cn.jiedao.Officers;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.CountyFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a county assesses its offices for a year, step by step, for tests. */
@Component("assessingOfTests")
public class Assessing {
  private final Officers officers;
  private final CountyFixtures counties;
  private final Organizations organizations;
  private final Scheming scheming;
  private final Deliberating deliberating;
  private final Assessments assessments;
  private final Cases cases;
  private final Clock clock;

  Assessing(
      Officers officers,
      CountyFixtures counties,
      Organizations organizations,
      Scheming scheming,
      Deliberating deliberating,
      Assessments assessments,
      Cases cases,
      Clock clock) {
    this.officers = officers;
    this.counties = counties;
    this.organizations = organizations;
    this.scheming = scheming;
    this.deliberating = deliberating;
    this.assessments = assessments;
    this.cases = cases;
    this.clock = clock;
  }

  /** A new county with a scheme in force for a year; it is the second of January of that year. */
  public String county(int offices, int year) {
    String unit = counties.county(offices);
    scheming.inForce(
        unit, year, organizations.officesOf(unit).stream().map(Organization::code).toList());
    arrive(LocalDate.of(year, 1, 2));
    return unit;
  }

  /** Nine in the morning of a day, if it is not that day already. */
  public synchronized void arrive(LocalDate day) {
    if (LocalDate.now(clock).equals(day)) return;
    var morning = day.atTime(9, 0).atZone(clock.getZone()).toInstant();
    officers.pass(Duration.between(clock.instant(), morning));
  }

  public CaseNumber begun(String unit, int year) {
    return officers.start(unit + "-performance.clerk", "annual-assessment", answers(year));
  }

  public static Map<String, Object> answers(int year) {
    return Map.of("title", year + "年度街道工作考核", "year", year);
  }

  public List<String> offices(CaseNumber number) {
    return assessments.get(number).offices();
  }

  /** The second of January of the next year: the year that is assessed is over. */
  public void passTheYear(CaseNumber number) {
    arrive(LocalDate.of(assessments.get(number).year() + 1, 1, 2));
    officers.fire(number, "yearOver");
  }

  @SafeVarargs
  public final void bonuses(CaseNumber number, Map<String, Object>... bonuses) {
    record(number, List.of(bonuses), List.of());
  }

  @SafeVarargs
  public final void vetoes(CaseNumber number, Map<String, Object>... vetoes) {
    record(number, List.of(), List.of(vetoes));
  }

  void record(
      CaseNumber number, List<Map<String, Object>> bonuses, List<Map<String, Object>> vetoes) {
    officers.submit(
        of(number, "performance.clerk"),
        number,
        "recordBonuses",
        Map.of("bonuses", bonuses, "vetoes", vetoes));
  }

  public static Map<String, Object> bonus(String office, Number points) {
    return Map.of(
        "office", office, "points", points, "task", "区政府点名的老旧小区改造任务", "proof", "区政府专题会议纪要第 3 号");
  }

  public void review(CaseNumber number, String decision) {
    var answers = new HashMap<String, Object>(Map.of("reviewDecision", decision));
    if (decision.equals("returned")) answers.put("reviewReason", "加减分的依据不足，请补充。");
    officers.submit(of(number, "performance.leader"), number, "reviewResults", answers);
  }

  public static Map<String, Object> veto(String office, String norm) {
    return Map.of("office", office, "event", "发生较大生产安全责任事故。", "norm", norm);
  }

  /** The meeting, and the notice for five working days to which nobody objects. */
  public void decide(CaseNumber number) {
    adopt(number);
    endNotice(number);
  }

  /** The meeting, and the notice that runs from then on. */
  public void adopt(CaseNumber number) {
    deliberating.meet(number, "adopted");
    deliberating.notice(number, 5);
  }

  /** Nobody objected. */
  public void endNotice(CaseNumber number) {
    weeksPass();
    handleObjections(number);
  }

  /** Long enough for every notice and every statement. */
  public void weeksPass() {
    officers.pass(Duration.ofDays(30));
  }

  /** The days of the notice have passed. */
  public void handleObjections(CaseNumber number) {
    officers.fire(number, "noticePeriodOver");
    officers.submit(
        of(number, "performance.clerk"), number, "handleObjections", Map.of("objectionCount", 0));
  }

  /**
   * @param who such as {@code performance.clerk}
   */
  public String of(CaseNumber number, String who) {
    return cases.get(number).unit() + "-" + who;
  }
}
