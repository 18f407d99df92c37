package cn.jiedao.establishment.effect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.organization.PeopleFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What remains to be done after a change of offices: everything, within twelve months (Art. 4). */
@JiedaoTest
class ChangeFollowUpProcessTest {
  private static final String COUNTY = "huqiu-government.clerk";
  private static final String CITY = "suzhou-civil-affairs.clerk";

  @Autowired private PeopleFixtures people;
  @Autowired private Officers officers;
  @Autowired private HouseCases house;
  @Autowired private Cases cases;
  @Autowired private Clock clock;

  @BeforeEach
  void peopleTheBodies() {
    people.unit("huqiu");
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private CaseNumber begun() {
    return house.open(
        "establishment-follow-up",
        null,
        "huqiu-government",
        "后续工作：合并两个街道",
        Map.of(
            "whatChanged",
            "合并：甲街道办事处、乙街道办事处 → 甲街道办事处",
            "replyNumber",
            "苏府复〔2026〕104号",
            "effectiveDate",
            LocalDate.now(clock).toString(),
            "completionDue",
            LocalDate.now(clock).plusMonths(12).toString()));
  }

  private void settle(CaseNumber number) {
    officers.submit(
        COUNTY,
        number,
        "announceChange",
        Map.of(
            "announcedOn", LocalDate.now(clock).toString(),
            "announcementNumber", "虎政告〔2026〕3号",
            "announcementPlace", "区政府网站",
            "announcementNote", "公告新街道的名称、驻地和管辖范围。"));
    officers.submit(
        "huqiu-civil-affairs.clerk",
        number,
        "assignCode",
        Map.of(
            "codeState", "assigned",
            "divisionCode", "320505009",
            "codePublishedOn", LocalDate.now(clock).toString(),
            "codeNote", "撤销原两个代码。"));
    settle(number, "huqiu-natural-resources", "updateMap", "map");
    settle(number, "huqiu-public-security", "changeSeals", "seal");
    settle(number, "huqiu-staffing", "settleStaffing", "staffing");
    settle(number, "huqiu-staffing", "reviseLists", "list");
    settle(number, "huqiu-justice", "settleDelegations", "delegation");
    settle(number, "huqiu-finance", "handOverBudget", "budget");
    settle(number, "huqiu-government-office", "handOverArchives", "archives");
  }

  private void settle(CaseNumber number, String body, String element, String key) {
    officers.submit(
        body + ".clerk", number, element, Map.of(key + "State", "done", key + "Note", "已经办结。"));
  }

  private void report(CaseNumber number) {
    officers.attach(COUNTY, number, "completion-report", "变更完成情况报告");
    officers.submit(COUNTY, number, "reportCompletion", Map.of("completionText", "各项工作均已完成。"));
  }

  private void confirm(CaseNumber number, String check) {
    var answers = new HashMap<String, Object>(Map.of("completionCheck", check));
    if (check.equals("returned")) answers.put("completionReason", "界线尚未勘定。");
    officers.submit(CITY, number, "confirmCompletion", answers);
  }

  private void passTheTerm(CaseNumber number) {
    officers.pass(Duration.ofDays(367));
    officers.fire(number, "completionTermOver");
  }

  private void decide(CaseNumber number, String extension) {
    officers.submit(
        CITY,
        number,
        "decideExtension",
        Map.of("extension", extension, "extensionReason", "勘界尚未完成。"));
  }

  private void order(CaseNumber number) {
    officers.submit(
        CITY,
        number,
        "orderCompletion",
        Map.of(
            "orderedUntil", LocalDate.now(clock).plusMonths(1).toString(),
            "orderNumber", "苏民发〔2027〕3号",
            "orderText", "于期限内完成勘界并报告。"));
  }

  @Test
  void a_change_is_completed_when_the_city_has_confirmed_what_the_county_reports() {
    CaseNumber number = begun();
    assertThat(officers.waitingAt(number)).hasSize(9);
    settle(number);
    assertThat(officers.shown(COUNTY, number, "reportCompletion").get("followUpReports").toString())
        .contains("确定区划代码", "撤销原两个代码。")
        .hasLineCount(9);
    report(number);
    confirm(number, "returned");
    assertThat(officers.shown(COUNTY, number, "reportCompletion"))
        .containsEntry("completionReason", "界线尚未勘定。");
    report(number);
    confirm(number, "confirmed");
    assertThat(cases.get(number).outcome()).isEqualTo("followUpCompleted");
  }

  @Test
  void whoever_is_not_ready_in_twelve_months_gets_six_more_and_then_an_order() {
    CaseNumber number = begun();
    passTheTerm(number);
    assertThat(officers.waitingAt(number)).hasSize(10).contains("decideExtension");
    decide(number, "granted");
    officers.pass(Duration.ofDays(100));
    officers.fire(number, "extensionOver");
    assertThat(officers.waitingAt(number)).doesNotContain("orderCompletion");
    officers.pass(Duration.ofDays(90));
    officers.fire(number, "extensionOver");
    order(number);
    assertThat(cases.get(number).state()).isEqualTo(CaseHead.State.OPEN);
    settle(number);
    report(number);
    confirm(number, "confirmed");
    assertThat(cases.get(number).outcome()).isEqualTo("followUpCompleted");
  }

  @Test
  void completion_ends_whatever_was_begun_because_it_was_late() {
    CaseNumber ordered = begun();
    passTheTerm(ordered);
    decide(ordered, "ordered");
    assertThat(officers.waitingAt(ordered)).contains("orderCompletion");
    settle(ordered);
    report(ordered);
    confirm(ordered, "confirmed");
    assertThat(officers.waitingAt(ordered)).isEmpty();
    assertThat(cases.get(ordered).outcome()).isEqualTo("followUpCompleted");
  }
}
