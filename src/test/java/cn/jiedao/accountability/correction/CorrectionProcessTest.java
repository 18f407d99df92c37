package cn.jiedao.accountability.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** One scenario for each way in which a correction goes (Art. 21). */
@JiedaoTest
@Tag("INV-21-4")
class CorrectionProcessTest {
  private static final String UNIT = Correcting.UNIT;

  @LocalServerPort private int port;
  @Autowired private Correcting correcting;
  @Autowired private Corrections corrections;
  @Autowired private CorrectionParties parties;
  @Autowired private NamedPersons persons;
  @Autowired private Steps steps;
  @Autowired private Organizations organizations;
  @Autowired private HouseCases house;
  @Autowired private Officers officers;
  @Autowired private Notices notices;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;
  private String office;

  @BeforeEach
  void found() {
    office = correcting.office();
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void what_is_ordered_is_open_until_it_was_verified_and_whoever_is_responsible_handed_over() {
    CaseNumber number = correcting.propose(office);
    correcting.find(number, "confirmed", "serious");
    correcting.hear(number, office);
    var order = correcting.order("orderedWithHandover");
    order.put("deadline", LocalDate.now(clock).toString());
    assertThatThrownBy(
            () -> officers.submit(Correcting.GOVERNMENT, number, "orderCorrection", order))
        .hasMessageContaining("改正期限须晚于今天");
    assertThat(officers.shown(Correcting.GOVERNMENT, number, "orderCorrection"))
        .containsEntry("statementText", "费用已经全部退还。");
    correcting.order(number, "orderedWithHandover");

    LocalDate ordered = LocalDate.now(clock);
    assertThat(corrections.openSerious(office, ordered))
        .extracting(Correction::due)
        .containsExactly(ordered.plusDays(10));
    assertThat(officers.task(office + ".clerk", number, "rectify").getDueDate())
        .isEqualTo(
            Date.from(
                ordered.plusDays(11).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1)));
    correcting.rectify(number, office);
    correcting.verify(number, "again");
    assertThat(officers.shown(office + ".clerk", number, "rectify"))
        .containsEntry("rectificationReason", "两户没有退还。")
        .containsEntry("rectifyBy", ordered.plusDays(5).toString());
    correcting.rectify(number, office);
    correcting.verify(number, "corrected");
    assertThat(officers.shown(Correcting.FINDER, number, "handOverPersons"))
        .containsEntry("responsiblePersons", "试责任人（中心主任），移送纪检监察机关");
    assertThat(corrections.openSerious(office, ordered)).hasSize(1);
    correcting.handOver(number);
    assertEnded(number, "corrected");
    assertThat(new Browser(port).login(Correcting.FINDER).get("/workplace/cases/" + number).body())
        .contains("责令改正登记", "改正完毕", "停止收费，逐户退还。");
    assertThat(corrections.openSerious(office, LocalDate.now(clock))).isEmpty();
    assertThat(notices.ofCase(number)).as("nobody's name goes public").isEmpty();
  }

  @Test
  void an_office_that_says_nothing_holds_up_no_order_and_nobody_need_be_responsible() {
    CaseNumber number = correcting.propose(office);
    correcting.find(number, "confirmed", "minor");
    officers.pass(Duration.ofDays(14));
    officers.fire(number, "statementTermOver");
    correcting.order(number, "ordered");
    assertThat(corrections.openSerious(office, LocalDate.now(clock))).isEmpty();
    correcting.rectify(number, office);
    correcting.verify(number, "corrected");
    assertEnded(number, "corrected");
  }

  @Test
  void what_is_unfounded_or_not_ordered_leaves_nothing_in_the_register() {
    CaseNumber unfounded = correcting.propose(office);
    correcting.find(unfounded, "unfounded", null);
    assertEnded(unfounded, "unfounded");
    CaseNumber dropped = correcting.propose(office);
    correcting.find(dropped, "confirmed", "minor");
    correcting.hear(dropped, office);
    var order = new HashMap<String, Object>();
    order.put("orderDecision", "dropped");
    order.put("orderReason", "已经自行改正。");
    order.put("publicity", "public");
    assertThatThrownBy(() -> order(dropped, order)).hasMessageContaining("没有可以通报的内容");
    order.put("publicity", "none");
    order(dropped, order);
    assertEnded(dropped, "notOrdered");
    assertThat(corrections.find(dropped)).isEmpty();
  }

  @Test
  @Tag("INV-21-7")
  void what_the_county_makes_public_names_nobody_and_holds_up_nothing() {
    CaseNumber number = correcting.propose(office);
    correcting.find(number, "confirmed", "serious");
    correcting.hear(number, office);
    Map<String, Object> order = correcting.publicOrder();
    order.put("publicFacts", "试 责任人收取复印费，电话 13812345678。");
    assertThatThrownBy(() -> order(number, order))
        .hasMessageContaining("写有“试责任人”的姓名")
        .hasMessageContaining("含有手机号");
    var off = new CorrectionSettings(Set.of(), Set.of());
    assertThat(
            new PublicityRules(off, parties, persons, cases, steps)
                .check(new AnswerRules.Submission(number, null, null, order, Map.of())))
        .extracting(Violation::message)
        .containsExactly("本地区没有启用责令改正的通报，请选择“不公开”");
    order(number, correcting.publicOrder());
    assertThat(officers.waitingAt(number)).containsExactlyInAnyOrder("draftNotice", "rectify");
    assertThat(corrections.openSerious(office, LocalDate.now(clock))).hasSize(1);

    Map<String, Object> circular = correcting.circular();
    circular.put("noticeText", "经办人试责任人。");
    circular.put("noticePeriod", "none");
    assertThatThrownBy(() -> correcting.announce(number, circular)).hasMessageContaining("请删去");
    circular.put("noticePeriod", "required");
    assertThatThrownBy(() -> correcting.announce(number, circular)).hasMessageContaining("通报不公示");
    correcting.announce(number, correcting.circular());
    Notice notice = notices.ofCase(number).get(0);
    assertThat(notice.shown())
        .contains("便民服务中心向办事群众收取复印费。", "停止收费，逐户退还。", "决定文号：")
        .doesNotContain("试责任人");
    assertThat(page("/public/corrections")).contains(notice.number(), "正在改正");
    correcting.complete(number, office);
    assertEnded(number, "corrected");
    assertThat(page("/public/corrections")).contains(notice.number(), "核查到位");
    assertThat(new Browser(port).login(Correcting.FINDER).get("/workplace/cases/" + number).body())
        .contains("/notices/" + notice.number());
  }

  private void order(CaseNumber number, Map<String, Object> answers) {
    officers.submit(Correcting.GOVERNMENT, number, "orderCorrection", answers);
  }

  private String page(String path) {
    return new Browser(port).get(path).body();
  }

  @Test
  @Tag("INV-21-6")
  void only_offices_of_the_county_are_corrected_unless_it_is_set_for_departments_too() {
    var rules =
        new CorrectionRules(organizations, new CorrectionSettings(Set.of("gusu"), Set.of()));
    assertThat(rules.check(from(UNIT + "-justice")))
        .extracting(Violation::message)
        .containsExactly("「被查单位」只能是街道办事处；本地区没有启用对部门的责令改正");
    assertThat(officers.waitingAt(correcting.propose(UNIT + "-justice")))
        .containsExactly("findFacts");
    assertThatThrownBy(() -> correcting.propose(UNIT + "-finance")).hasMessageContaining("不能是本单位");
    assertThatThrownBy(() -> correcting.propose(UNIT + "-government"))
        .hasMessageContaining("只能是街道办事处或者部门");
    assertThat(rules.check(from("gusu-justice"))).hasSize(1);
  }

  private static AnswerRules.Submission from(String corrected) {
    var clerk = new Actor(UNIT + "-finance.clerk", "", UNIT + "-finance", false, null, null, null);
    return new AnswerRules.Submission(
        null, null, clerk, Correcting.proposal(corrected, "inspection"), Map.of());
  }

  @Test
  void the_house_opens_one_for_an_office_whose_result_is_bad() {
    CaseNumber parent = correcting.propose(office);
    CaseNumber opened =
        transaction.execute(
            status ->
                house.open(
                    "correction",
                    parent,
                    UNIT + "-performance",
                    "考核不合格",
                    Correcting.proposal(office, "assessment")));
    assertThat(officers.waitingAt(opened)).containsExactly("findFacts");
    officers.attach(UNIT + "-performance.clerk", opened, "fact-report", "考核结果");
    officers.submit(
        UNIT + "-performance.clerk",
        opened,
        "findFacts",
        Map.of("finding", "unfounded", "findingText", "结果已经更正。"));
    assertEnded(opened, "unfounded");
  }
}
