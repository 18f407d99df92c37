package cn.jiedao.accountability.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.accountability.correction.Correcting;
import cn.jiedao.assessment.sheet.SheetsOfTests;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.succession.Abolition;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One scenario for each way in which a commendation and its withdrawal go (Art. 21). */
@JiedaoTest
class CommendationProcessTest {
  private static final String UNIT = Commending.UNIT;

  @LocalServerPort private int port;
  @Autowired private Commending commending;
  @Autowired private Correcting correcting;
  @Autowired private Commendations commendations;
  @Autowired private Abolition abolition;
  @Autowired private Clock clock;
  @Autowired private Organizations organizations;
  @Autowired private Officers officers;
  @Autowired private Notices notices;
  @Autowired private Cases cases;
  @Autowired private SheetsOfTests sheets;
  @Autowired private Chains chains;
  private String office;

  @BeforeEach
  void found() {
    office = correcting.office();
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
    abolition.takeBack();
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  private String page() {
    var answer = new Browser(port).get("/public/commendations");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String page(CaseNumber number) {
    return new Browser(port)
        .login(UNIT + "-discipline.clerk")
        .get("/workplace/cases/" + number)
        .body();
  }

  @Test
  @Tag("INV-21-2")
  void a_person_is_commended_after_checks_and_in_public() {
    String person = office + ".clerk";
    CaseNumber number = commending.nominate(office, person);
    commending.check(number);
    assertThatThrownBy(() -> draft(number, commending.notice("none", null)))
        .hasMessageContaining("表彰提名须公示");
    assertThatThrownBy(() -> draft(number, commending.notice("required", 3)))
        .hasMessageContaining("至少公示五个工作日");
    commending.announce(number);
    assertThat(officers.shown(Commending.GOVERNMENT, number, "decideCommendation"))
        .containsEntry("objectionHandling", "经核实不影响表彰。")
        .extractingByKey("nomineeChecks")
        .asString()
        .contains("没有问题");
    commending.decide(number, "commended");
    assertEnded(number, "commended");
    Commendation given = commendations.find(number).orElseThrow();
    assertThat(given.person()).isEqualTo(person);
    assertThat(notices.find(given.notice()).orElseThrow().shown())
        .contains(given.personName(), "决定文号：" + given.documentNumber(), "转移群众三百余人");
    assertThat(page()).contains(given.notice(), "转移群众三百余人");
    assertThat(page(number)).contains("表彰登记", given.documentNumber(), given.personName());

    CaseNumber again = commending.nominate(office, null);
    commending.check(again);
    commending.announce(again);
    assertThatThrownBy(
            () ->
                officers.submit(
                    Commending.GOVERNMENT,
                    again,
                    "decideCommendation",
                    Map.of(
                        "commendationDecision",
                        "commended",
                        "documentNumber",
                        given.documentNumber())))
        .hasMessageContaining("「决定文号」已被使用");
    commending.decide(again, "refused");
    assertEnded(again, "commendationRefused");
    assertThat(commendations.find(again)).isEmpty();
  }

  private void draft(CaseNumber number, Map<String, Object> notice) {
    officers.submit(Commending.NOMINATOR, number, "draftNotice", notice);
  }

  @Test
  @Tag("INV-21-2")
  void until_the_county_decides_the_nominator_takes_the_nomination_back_and_it_is_shown_no_more() {
    CaseNumber shown = commending.nominate(office, null);
    commending.check(shown);
    commending.draft(shown, commending.notice("required", null));
    assertThatThrownBy(() -> commending.withdraw(shown, UNIT + "-discipline.clerk"))
        .isInstanceOf(RuntimeException.class);
    commending.withdraw(shown, Commending.NOMINATOR);
    assertEnded(shown, "nominationWithdrawn");
    Notice notice = notices.ofCase(shown).get(0);
    assertThat(notice.isWithdrawn()).isTrue();
    assertThat(new Browser(port).get("/notices/" + notice.number()).body())
        .contains("没有形成公布的决定")
        .doesNotContain("拟表彰对象公示如下");

    CaseNumber late = commending.nominate(office, null);
    commending.check(late);
    commending.announce(late);
    commending.withdraw(late, Commending.NOMINATOR);
    assertEnded(late, "nominationWithdrawn");
    assertThat(commendations.find(late)).isEmpty();
    CaseNumber decided = commending.commended(office, null);
    assertThatThrownBy(() -> commending.withdraw(decided, Commending.NOMINATOR))
        .isInstanceOf(RuntimeException.class);
    assertThat(notices.ofCase(decided)).noneMatch(Notice::isWithdrawn);
  }

  @Test
  void an_office_nominates_only_its_own_staff() {
    assertThatThrownBy(
            () ->
                officers.start(
                    office + ".clerk", "commendation", commending.nomination(office, null)))
        .hasMessageContaining("街道只能提名本街道的工作人员");
    String other = correcting.office();
    assertThatThrownBy(() -> commending.nominate(office, other + ".clerk"))
        .isInstanceOf(RuntimeException.class);
    var later = commending.nomination(office, office + ".deputy");
    later.put("year", ((Number) later.get("year")).intValue() + 1);
    assertThatThrownBy(() -> officers.start(office + ".leader", "commendation", later))
        .hasMessageContaining("不能晚于今年");
  }

  @Test
  @Tag("INV-21-1")
  void without_need_of_haste_only_the_final_result_of_the_year_makes_a_nominee() {
    var nomination = commending.nomination(office, null);
    nomination.put("timely", "no");
    nomination.remove("timelyReason");
    assertThatThrownBy(() -> start(nomination)).hasMessageContaining("没有最终考核结果");
    commending.result(office, "unqualified");
    assertThatThrownBy(() -> start(nomination)).hasMessageContaining("考核不合格");
    String good = correcting.office();
    commending.result(good, "good");
    nomination.put("office", good);
    CaseNumber number = start(nomination);
    commending.check(number);
    commending.announce(number);
    commending.decide(number, "commended");
    assertEnded(number, "commended");
    Commendation given = commendations.find(number).orElseThrow();
    assertThat(given.timely()).isFalse();
    assertThat(notices.find(given.notice()).orElseThrow().shown()).contains("年度考核结果：85.00 分，良好");
  }

  private CaseNumber start(Map<String, Object> nomination) {
    return officers.start(Commending.NOMINATOR, "commendation", nomination);
  }

  @Test
  @Tag("INV-21-3")
  void nobody_is_commended_against_a_concern_or_an_open_serious_correction() {
    CaseNumber concerned = commending.nominate(office, null);
    commending.check(concerned, "petitions", "clear");
    commending.check(concerned, "discipline", "concern");
    commending.check(concerned, "emergency-management", "clear");
    assertEnded(concerned, "nominationBarred");
    String file = "/workplace/cases/" + concerned;
    assertThat(sheets.text(Commending.NOMINATOR, file))
        .contains("核查提名对象")
        .doesNotContain("正在接受审查调查");
    assertThat(sheets.text(Commending.UNIT + "-discipline.clerk", file)).contains("正在接受审查调查");

    CaseNumber late = commending.nominate(office, null);
    commending.check(late);
    commending.announce(late);
    CaseNumber correction = correcting.ordered(office, "serious");
    assertThatThrownBy(() -> commending.decide(late, "commended")).hasMessageContaining("严重纠正案件");
    CaseNumber barred = commending.nominate(office, null);
    commending.check(barred);
    assertEnded(barred, "nominationBarred");
    correcting.complete(correction, office);
    commending.decide(late, "commended");
    assertEnded(late, "commended");
  }

  @Test
  @Tag("INV-4-8")
  @Tag("INV-21-4")
  void what_is_under_way_goes_on_when_the_office_ends() {
    CaseNumber nomination = commending.nominate(office, office + ".clerk");
    CaseNumber correction = correcting.ordered(office, "minor");
    String next = correcting.office();
    LocalDate today = LocalDate.now(clock);
    abolition.takeEffect(abolition.decide(office, today, Abolition.all(next)), today, office);
    assertThat(page(nomination))
        .contains("（" + organizations.get(office).shortName() + "）")
        .doesNotContain(office + "/" + office);
    commending.check(nomination);
    commending.announce(nomination);
    commending.decide(nomination, "commended");
    assertEnded(nomination, "commended");
    correcting.complete(correction, next);
    assertEnded(correction, "corrected");
  }

  @Test
  @Tag("INV-21-5")
  void what_was_got_by_fraud_is_withdrawn_in_public_once() {
    CaseNumber commendation = commending.commended(office, null);
    CaseNumber unfounded = commending.reportFraud(commendation);
    assertThatThrownBy(() -> commending.reportFraud(commendation))
        .hasMessageContaining("撤销正在办理（案号 " + unfounded.value());
    commending.checkFraud(unfounded, "unfounded");
    assertEnded(unfounded, "fraudUnfounded");

    CaseNumber kept = commending.reportFraud(commendation);
    commending.checkFraud(kept, "confirmed");
    officers.pass(Duration.ofDays(14));
    officers.fire(kept, "awardedTermOver");
    commending.decideWithdrawal(kept, "kept");
    assertEnded(kept, "awardKept");

    CaseNumber withdrawal = commending.withdrawn(commendation, office);
    assertEnded(withdrawal, "awardWithdrawn");
    Commendation.Withdrawal entered = commendations.find(commendation).orElseThrow().withdrawal();
    assertThat(notices.find(entered.notice()).orElseThrow().shown())
        .contains("撤销理由：申报材料弄虚作假。", "原公告编号：");
    assertThat(page()).contains(entered.notice(), "申报材料弄虚作假。");
    assertThat(page(withdrawal)).contains("撤销理由", entered.documentNumber());
    assertThatThrownBy(() -> commending.reportFraud(commendation))
        .isInstanceOf(RuntimeException.class);
  }
}
