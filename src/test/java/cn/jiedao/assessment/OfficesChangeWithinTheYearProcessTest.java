package cn.jiedao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.assessment.office.OfficesAssessed;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.assessment.sheet.SheetsOfTests;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.CaseTermination;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.effect.ApprovedChange;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.succession.Abolition;
import cn.jiedao.organization.succession.DecidedAbolition;
import cn.jiedao.publication.Notices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Offices and scorers change while a year is assessed: it comes to its end (Art. 20, INV-4-8). */
@JiedaoTest
@Tag("INV-4-8")
class OfficesChangeWithinTheYearProcessTest {
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private OfficesAssessed rounds;
  @Autowired private Scheming scheming;
  @Autowired private Deliberating deliberating;
  @Autowired private Assessments assessments;
  @Autowired private Results results;
  @Autowired private OfficeFixtures fixtures;
  @Autowired private DecidedAbolition abolition;
  @Autowired private ApprovedChange approved;
  @Autowired private Proposed proposed;
  @Autowired private Organizations organizations;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private CaseActs acts;
  @Autowired private CaseTermination termination;
  @Autowired private Actors actors;
  @Autowired private Notices notices;
  @Autowired private SheetsOfTests sheets;
  @Autowired private TaskService tasks;
  @Autowired private TransactionTemplate transaction;
  private String unit;
  private CaseNumber number;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private List<String> begin(int offices) {
    unit = assessing.county(offices, 2026);
    number = assessing.begun(unit, 2026);
    return assessing.offices(number);
  }

  private static String leader(String office) {
    return office + ".leader";
  }

  private void succeed(String office, String successor) {
    abolition.decide(unit, office, Abolition.all(successor), 3);
    abolition.pass(3);
  }

  @Test
  @Tag("INV-20-8")
  @Tag("INV-20-9")
  @Tag("INV-20-51")
  void an_office_that_ends_within_the_year_is_assessed_to_the_end_through_its_successor() {
    List<String> offices = begin(4);
    String gone = offices.get(0);
    String next = offices.get(1);
    String renamed = offices.get(2);
    String late = offices.get(3);
    contributing.quarter(number, 1);
    contributing.passTheQuarter(number, 2);
    String newName = fixtures.name();
    approved.bySignature(unit, proposed.renaming(renamed, newName), 1);
    succeed(gone, next);
    assertThat(asked(gone, "reportQuarter")).containsExactly(next);
    assertThat(rounds.task(number, "reportQuarter", gone, null).getName()).contains("（原");
    contributing.reportQuarter(number);
    for (int quarter = 3; quarter <= 4; quarter++) contributing.quarter(number, quarter);
    contributing.conclude(number, office -> office.equals(gone) ? 45 : 85);
    assessing.bonuses(number, Assessing.bonus(gone, 1));

    rounds.submit(
        leader(next),
        rounds.task(number, "stateOnScore", gone, null),
        Map.of("scoreStatement", "object", "statementText", "少算了撤销之前的两个社区。"));
    rounds.answer(number, assessing.of(number, "performance.clerk"), gone, List.of());
    contributing.each(number, "stateOnScore", "leader", shown -> Map.of("scoreStatement", "agree"));
    assessing.review(number, "confirmed");
    assessing.decide(number);

    for (String office : List.of(gone, next)) appeal(next, office);
    appeal(late, late);
    contributing.each(number, "fileAppeal", "leader", shown -> Map.of("appeal", "waived"));
    succeed(late, next);
    assertThatThrownBy(() -> withdraw(renamed, late)).hasMessageContaining("现在不能办理");
    assertThatThrownBy(() -> withdraw(next, null)).hasMessageContaining("撤回哪个街道的申诉");
    withdraw(next, late);
    withdraw(next, gone);
    contributing.each(
        number,
        "decideAppeal",
        "leader",
        shown -> Map.of("appealDecision", "upheld", "appealReply", "已经另行核查。"));

    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo("resultsFinal");
    assertThat(chains.verify(number)).isEmpty();
    assertThat(results.of(gone, 2026).orElseThrow().grade()).isEqualTo(Grade.UNQUALIFIED);
    assertThat(results.of(gone, 2026).orElseThrow().bonus()).isEqualByComparingTo("1");
    assertNamed(gone, next, newName);
    assertSheets(gone, next, renamed);
    assertRectifiedBy(next);
  }

  private List<String> asked(String office, String element) {
    return bodies(rounds.task(number, element, office, null));
  }

  private List<String> bodies(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getGroupId() != null)
        .map(link -> link.getGroupId().replace(".leader", ""))
        .toList();
  }

  private void appeal(String organization, String office) {
    rounds.submit(
        leader(organization),
        rounds.task(number, "fileAppeal", office, null),
        Map.of(
            "appeal",
            "filed",
            "contested",
            List.of(Map.of("indicator", "1.1", "ownValue", "98.6", "proof", "十二月台账第 3 页。")),
            "appealRequest",
            "请按台账重新计算。"));
  }

  /**
   * @param office whose appeal; null where nothing is chosen
   */
  private void withdraw(String organization, String office) {
    var given = new HashMap<String, Object>(Map.of("reason", "核对后数据无误。"));
    if (office != null) given.put("office", office);
    officers.as(
        leader(organization),
        () -> {
          acts.carryOut(number, "withdraw-appeal", actors.current(), given);
          return null;
        });
  }

  private void assertNamed(String gone, String next, String newName) {
    String former = organizations.get(gone).shortName();
    String note = former + "（已撤销，由" + organizations.get(next).shortName() + "承接）";
    String notice = results.find(number).orElseThrow().notice();
    assertThat(notices.find(notice).orElseThrow().shown())
        .contains(note, newName.replace("办事处", ""));
    assertThat(sheets.text(leader(next), "/public/assessments/" + number))
        .contains(note, newName.replace("办事处", ""));
  }

  private void assertSheets(String gone, String next, String other) {
    String sheet = "/workplace/assessments/" + number + "/" + gone;
    assertThat(sheets.text(leader(next), sheet)).contains("最终结果");
    assertThat(sheets.as(leader(other), sheet).getStatus()).isEqualTo(404);
  }

  private void assertRectifiedBy(String next) {
    CaseNumber correction = officers.following(number, "correction").get(0);
    officers.attach(unit + "-performance.clerk", correction, "fact-report", "核查报告");
    officers.submit(
        unit + "-performance.clerk",
        correction,
        "findFacts",
        Map.of("finding", "confirmed", "severity", "minor", "findingText", "年度考核不合格。"));
    assertThat(bodies(officers.open(correction, "hearCorrected").get(0))).containsExactly(next);
  }

  @Test
  @Tag("INV-20-7")
  void an_amendment_within_the_year_reaches_every_office_that_is_assessed_also_an_abolished_one() {
    List<String> offices = begin(2);
    CaseNumber stopped = number;
    transaction.executeWithoutResult(
        status -> termination.terminate(cases.lock(stopped).orElseThrow(), "误发起"));
    number = assessing.begun(unit, 2026);
    String gone = offices.get(0);
    String next = offices.get(1);
    contributing.quarter(number, 1);
    succeed(gone, next);
    String founded = fixtures.office(unit, 1);
    List<String> named = List.of(gone, next, founded);
    assertThatThrownBy(() -> amend(List.of(next, founded)))
        .hasMessageContaining("正在参加本年度考核，调整方案须继续列入");
    assertThatThrownBy(() -> scheming.propose(unit, 2027, named))
        .hasMessageContaining("已经撤销，不能列入方案");
    CaseNumber amendment = amend(named);
    scheming.draft(amendment, otherScorer());
    contributing.each(
        amendment,
        "giveSchemeOpinion",
        "leader",
        shown -> Map.of("schemeOpinion", "comment", "opinionText", "请保留原评分部门。"));
    scheming.answer(amendment, "kept", gone, next, founded);
    deliberating.meet(amendment, "adopted");
    deliberating.notice(amendment, 0);
    assertThat(assessments.get(number).scheme()).isEqualTo(amendment);
    assertThat(assessments.get(number).offices()).as("as the year opened").isEqualTo(offices);
    assertThat(assessments.get(stopped).scheme()).isNotEqualTo(amendment);

    for (int quarter = 2; quarter <= 4; quarter++) contributing.quarter(number, quarter);
    assertThatThrownBy(() -> amend(named)).hasMessageContaining("已经结束，方案不能再调整");
    contributing.reportOnTheYear(number);
    assertThat(officers.open(number, "scoreIndicators"))
        .flatExtracting(this::bodies)
        .contains(unit + "-housing-construction")
        .doesNotContain(unit + "-emergency-management");
  }

  private CaseNumber amend(List<String> offices) {
    return scheming.propose(unit, 2026, offices);
  }

  /** The department that scored 5.1 is no more. */
  private Map<String, Object> otherScorer() {
    var rows = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> row : SchemeAnswers.indicators(unit)) {
      var other = new HashMap<>(row);
      if ("5.1".equals(row.get("code"))) other.put("scorer", unit + "-housing-construction");
      rows.add(other);
    }
    return SchemeAnswers.draft(rows);
  }
}
