package cn.jiedao.assessment.branch;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.register.LawfulNames;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How the market supervision of Huqiu assesses a branch body, step by step, for tests. */
@Component("branchAssessingOfTests")
public class BranchAssessing implements LawfulNames {
  static final String DEPARTMENT = "huqiu-market-supervision";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Officers officers;
  private final PeopleFixtures people;
  private final OfficeFixtures offices;
  private final Clock clock;

  BranchAssessing(Officers officers, PeopleFixtures people, OfficeFixtures offices, Clock clock) {
    this.officers = officers;
    this.people = people;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public Map<String, String> names() {
    return Map.of("branch", assessed().value());
  }

  /** Two new offices, in whose area the branch body works. */
  List<String> offices() {
    people.unit("huqiu");
    return List.of(offices.office("huqiu", 3), offices.office("huqiu", 3));
  }

  Map<String, Object> plan(List<String> offices) {
    return Map.of(
        "title",
        "派出机构年度考核",
        "branchBody",
        "虎丘区市场监督管理局第" + NUMBERS.incrementAndGet() + "分局",
        "year",
        LocalDate.now(clock).getYear(),
        "offices",
        offices,
        "plan",
        "十二月听取街道意见和建议，结合日常检查情况提出结论。");
  }

  CaseNumber open(List<String> offices) {
    return open(plan(offices));
  }

  CaseNumber open(Map<String, Object> plan) {
    return officers.start(DEPARTMENT + ".clerk", "branch-assessment", plan);
  }

  void give(CaseNumber number, String office) {
    officers.submit(
        office + ".leader",
        number,
        "giveBranchOpinion",
        Map.of("branchOpinions", "随叫随到，联合检查及时。", "branchSuggestions", "夜间摊点请增派人手。"));
  }

  void letTheTimePass(CaseNumber number) {
    officers.pass(Duration.ofDays(13));
    officers.fire(number, "branchReminderDue");
    officers.pass(Duration.ofDays(12));
    officers.fire(number, "branchOpinionOverdue");
  }

  /**
   * @param decision recorded or extended
   */
  void settleSilence(CaseNumber number, String decision) {
    officers.submit(
        "huqiu-government.leader",
        number,
        "recordBranchSilence",
        Map.of("silenceDecision", decision, "reason", "已电话核实。"));
  }

  void conclude(CaseNumber number, String person, List<String> answered) {
    officers.submit(
        person,
        number,
        "concludeBranchAssessment",
        Map.of(
            "branchGrade",
            "good",
            "branchConclusion",
            "履职到位，配合街道及时。",
            "howUsed",
            answered.stream()
                .map(office -> Map.of("office", office, "used", "已安排夜间值班组。"))
                .toList()));
  }

  void approve(CaseNumber number) {
    officers.submit(
        DEPARTMENT + ".leader",
        number,
        "approveBranchResult",
        Map.of("branchApproval", "approved"));
  }

  /** A result on what one office said and on the silence of the other, for attempts. */
  public CaseNumber assessed() {
    List<String> offices = offices();
    CaseNumber number = open(offices);
    give(number, offices.get(0));
    letTheTimePass(number);
    settleSilence(number, "recorded");
    conclude(number, DEPARTMENT + ".clerk", offices.subList(0, 1));
    approve(number);
    return number;
  }
}
