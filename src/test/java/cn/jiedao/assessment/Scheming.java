package cn.jiedao.assessment;

import cn.jiedao.Officers;
import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.organization.PeopleFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How the performance office of a county brings a scheme to its effect, step by step, for tests.
 */
@Component("schemingOfTests")
public class Scheming {
  private final Officers officers;
  private final Deliberating deliberating;
  private final PeopleFixtures people;
  private final Cases cases;
  private final Proposals proposals;
  private final Schemes schemes;
  private final Clock clock;

  Scheming(
      Officers officers,
      Deliberating deliberating,
      PeopleFixtures people,
      Cases cases,
      Proposals proposals,
      Schemes schemes,
      Clock clock) {
    this.officers = officers;
    this.deliberating = deliberating;
    this.people = people;
    this.cases = cases;
    this.proposals = proposals;
    this.schemes = schemes;
    this.clock = clock;
  }

  public static String clerk(String unit) {
    return unit + "-performance.clerk";
  }

  /**
   * A scheme of a unit for a year, drafted in the autumn before it; the clock is put back
   * afterwards. Where there is one already, it is amended.
   */
  public CaseNumber inForce(String unit, int year, List<String> offices) {
    Instant before = clock.instant();
    people.unit(unit);
    officers.pass(Duration.between(before, autumn(year - 1)));
    try {
      CaseNumber number = propose(unit, year, offices);
      adopted(number, draft(unit, year));
      deliberating.notice(number, 0);
      return number;
    } finally {
      officers.pass(Duration.between(clock.instant(), before));
    }
  }

  /** Nine in the morning of 15 October. */
  public Instant autumn(int year) {
    return LocalDate.of(year, 10, 15).atTime(9, 0).atZone(clock.getZone()).toInstant();
  }

  /** The start form, filled in: all offices in the old town. */
  public Map<String, Object> proposal(String unit, int year, List<String> offices) {
    var answers = new HashMap<String, Object>();
    answers.put("title", year + " 年度街道工作考核方案");
    answers.put("year", year);
    answers.put("firstYear", schemes.inForce(unit, year - 1).isPresent() ? "no" : "yes");
    answers.put("target", 40);
    answers.put(
        "groups",
        offices.stream().map(o -> Map.of("office", (Object) o, "group", "oldTown")).toList());
    Optional<Scheme> amended = schemes.inForce(unit, year);
    amended.ifPresent(one -> answers.put("amends", one.caseNumber().value()));
    amended.ifPresent(one -> answers.put("amendReason", "增加被考核的街道。"));
    return answers;
  }

  public CaseNumber propose(String unit, int year, List<String> offices) {
    people.unit(unit);
    return officers.start(clerk(unit), "assessment-scheme", proposal(unit, year, offices));
  }

  /** The indicators of 2026; beside a scheme of the year before it asks to leave the tendency. */
  public Map<String, Object> draft(String unit, int year) {
    Map<String, Object> answers = SchemeAnswers.draft(SchemeAnswers.indicators(unit));
    if (schemes.inForce(unit, year - 1).isEmpty()) return answers;
    answers.put("deviation", "requested");
    answers.put("deviationReason", "上一年的权重已经适合本地区，今年不作改动。");
    return answers;
  }

  public void draft(CaseNumber number, Map<String, Object> answers) {
    officers.submit(clerk(unit(number)), number, "draftScheme", answers);
  }

  /** The last office says so, the others agree; with {@code agree} all of them do. */
  public void hear(CaseNumber number, String lastOpinion) {
    List<String> offices = offices(number);
    for (String office : offices)
      opine(number, office, office.equals(offices.get(offices.size() - 1)) ? lastOpinion : "agree");
  }

  public void opine(CaseNumber number, String office, String opinion) {
    var answers = new HashMap<String, Object>(Map.of("schemeOpinion", opinion));
    if (opinion.equals("comment")) answers.put("opinionText", "建议降低市容环卫评分的权重。");
    officers.submit(office + ".leader", number, "giveSchemeOpinion", answers);
  }

  /** Ten working days and more, with the reminder on its day. */
  public void letTheTimePass(CaseNumber number) {
    officers.pass(Duration.ofDays(13));
    officers.fire(number, "schemeReminderDue");
    officers.pass(Duration.ofDays(12));
    officers.fire(number, "schemeOpinionOverdue");
  }

  public void settleSilence(CaseNumber number, String decision) {
    officers.submit(
        unit(number) + "-government.leader",
        number,
        "recordSchemeSilence",
        Map.of("silenceDecision", decision, "reason", "已电话核实。"));
  }

  /**
   * @param answered offices whose comments are answered
   */
  public void answer(CaseNumber number, String opinionsAnswer, String... answered) {
    var answers = new HashMap<String, Object>(Map.of("opinionsAnswer", opinionsAnswer));
    answers.put(
        "answers",
        List.of(answered).stream()
            .map(office -> Map.of("office", (Object) office, "answer", "权重已经区分街道类别。"))
            .toList());
    officers.submit(clerk(unit(number)), number, "answerOffices", answers);
  }

  /** From the draft to the meeting, without any comment. */
  public void heard(CaseNumber number, Map<String, Object> draft) {
    draft(number, draft);
    hear(number, "agree");
    answer(number, "kept");
  }

  public void adopted(CaseNumber number, Map<String, Object> draft) {
    heard(number, draft);
    deliberating.meet(number, "adopted");
  }

  private String unit(CaseNumber number) {
    return cases.get(number).unit();
  }

  /** The offices that a scheme names, in its order. */
  public List<String> offices(CaseNumber number) {
    return ((List<?>) proposals.facts(number).get("groups"))
        .stream().map(row -> ((Map<?, ?>) row).get("office").toString()).toList();
  }
}
