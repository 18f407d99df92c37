package cn.jiedao.establishment.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.database.Superuser;
import cn.jiedao.engine.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the city's officers enter wrongly is refused with a sentence that helps, no trace left. */
@JiedaoTest
class CityBadInputIT {
  @Autowired private Officers officers;
  @Autowired private CityCases county;
  @Autowired private CityDesk city;
  @Autowired private Cases cases;
  @Autowired private Superuser superuser;
  @Autowired private ReviewOpinions opinions;
  @Autowired private Clock clock;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-4-4")
  void an_application_that_lacks_documents_is_not_accepted_and_all_of_them_are_named() {
    CaseNumber number = registered();
    lose(number, "risk-report", "change-map");
    refuses(
        number,
        "checkApplication",
        Map.of("applicationCheck", "complete", "consultedBodies", CityDesk.CONSULTED),
        "还缺少材料：风险评估报告、变更方案示意图",
        "一次性补正");
  }

  @Test
  @Tag("INV-4-5")
  void what_concerns_a_town_is_not_accepted_as_the_citys() {
    var proposal = county.proposal();
    proposal.put("reason", "拟撤销浏河镇，以其行政区域设立街道办事处，" + proposal.get("reason"));
    CaseNumber number = county.begin(proposal);
    city.register(number);
    refuses(
        number,
        CityDesk.BUREAU,
        "checkApplication",
        Map.of("applicationCheck", "complete", "consultedBodies", CityDesk.CONSULTED),
        "方案涉及乡镇，应由省政府审批",
        "一次性补正");
  }

  @Test
  void nobody_is_turned_away_without_a_reason_and_nobody_accepted_without_whom_to_hear() {
    CaseNumber number = registered();
    refuses(number, "checkApplication", Map.of("applicationCheck", "refused"), "「不予受理的理由」不能为空");
    refuses(number, "checkApplication", Map.of("applicationCheck", "correction"), "「须补正的内容」不能为空");
    refuses(number, "checkApplication", Map.of("applicationCheck", "complete"), "「征求意见的市级部门」不能为空");
    refuses(
        number,
        "checkApplication",
        Map.of("applicationCheck", "complete", "consultedBodies", List.of("gusu-finance")),
        "「征求意见的市级部门」所选的值不在可选范围内");
  }

  @Test
  void the_review_takes_three_experts_without_an_interest() {
    CaseNumber number = accepted();
    city.consult(number);
    officers.attach(CityDesk.BUREAU, number, "expert-review", "专家评审意见");
    var one = CityDesk.expert("周平");
    var two = CityDesk.expert("吴敏");
    refuses(
        number, "reviewByExperts", city.expertReview(List.of(one, two)), "评审专家不得少于三名", "现有 2 名");
    refuses(number, "reviewByExperts", city.expertReview(List.of(one, two, two)), "同一人只算一次");
    var partial = new HashMap<>(CityDesk.expert("郑洁"));
    partial.put("noInterest", "no");
    refuses(
        number,
        "reviewByExperts",
        city.expertReview(List.of(one, two, partial)),
        "专家「郑洁」与本事项有利害关系");
    var unreviewed = new HashMap<>(city.expertReview(List.of(one, two, CityDesk.expert("郑洁"))));
    unreviewed.put("namesReviewed", "notNeeded");
    refuses(number, "reviewByExperts", unreviewed, "方案有新名称，须先经地名审查");
    unreviewed.put("namesReviewed", "reviewed");
    unreviewed.put("visitedOn", LocalDate.now(clock).plusDays(1).toString());
    refuses(number, "reviewByExperts", unreviewed, "「踏勘日期」不能晚于今天");
  }

  @Test
  @Tag("INV-S-10")
  void an_opinion_has_its_reason_and_another_hand_to_sign_it() {
    CaseNumber number = accepted();
    city.consult(number);
    city.reviewByExperts(number);
    refuses(
        number,
        "draftReviewOpinion",
        Map.of("reviewConclusion", "disagree", "reviewText", "不符合标准。"),
        "「不同意或者建议修改的理由」不能为空");
    city.draftReviewBy(CityDesk.BUREAU_LEADER, number, "agree");
    refuses(
        number,
        CityDesk.BUREAU_LEADER,
        "signReviewOpinion",
        Map.of("reviewSignature", "signed", "reviewNumber", CityDesk.reviewNumber()),
        "您已办理“起草审核意见”，这一步须由其他人员办理");
  }

  @Test
  void a_review_opinion_has_a_number_of_the_form_that_numbers_have_and_its_own() {
    CaseNumber first = county.begin();
    city.review(first, "agree");
    CaseNumber number = accepted();
    city.consult(number);
    city.reviewByExperts(number);
    city.draftReview(number, "agree");
    refusesReview(number, "2026年第3号", "「审核意见文号」格式不正确（例如：苏政民〔2026〕116号）");
    refusesReview(number, opinions.latest(first).orElseThrow().number(), "已经用过");
  }

  private void refusesReview(CaseNumber number, String reviewNumber, String told) {
    refuses(
        number,
        CityDesk.BUREAU_LEADER,
        "signReviewOpinion",
        Map.of("reviewSignature", "signed", "reviewNumber", reviewNumber),
        told);
  }

  @Test
  @Tag("INV-4-10")
  void a_reply_takes_effect_on_its_date_or_later() {
    CaseNumber number = county.begin();
    city.review(number, "agree");
    city.arrange(number, "signature");
    refuses(number, CityDesk.MAYOR, "signDecision", Map.of("cityDecision", "refused"), "「理由」不能为空");
    city.decide(number, "approved");
    LocalDate today = LocalDate.now(clock);
    refuses(number, "draftReply", reply(today.minusDays(1)), "「生效日期」不得早于批复日期");
    refuses(number, "draftReply", reply(today.plusYears(20)), "请核对年份");
    city.draftReply(number, today.plusDays(2));
    officers.pass(Duration.ofDays(5));
    LocalDate later = LocalDate.now(clock);
    refusesSignature(number, CityDesk.replySignature(later), "早于批复日期", "退回重拟");
    refusesSignature(number, CityDesk.replySignature(later.plusDays(1)), "「批复日期」不能晚于今天");
    refusesSignature(number, CityDesk.replySignature(today.minusDays(1)), "「批复日期」不得早于作出决定的日期");
  }

  @Test
  @Tag("INV-4-5")
  @Tag("INV-4-10")
  void the_provinces_reply_cannot_lie_ahead_or_come_before_it_was_asked() {
    CaseNumber number = county.begin(county.proposalOfATown());
    city.register(number);
    city.acceptForProvince(number);
    city.reportToProvince(number);
    LocalDate today = LocalDate.now(clock);
    refusesReply(number, Map.of(), "案卷中没有省政府批复");
    officers.attach(CityDesk.OFFICE, number, "provincial-reply", "省政府批复");
    refusesReply(number, Map.of("provincialNumber", "15号"), "「批复文号」格式不正确");
    refusesReply(number, Map.of("provincialDate", today.plusDays(1).toString()), "「批复日期」不能晚于今天");
    refusesReply(number, Map.of("provincialDate", today.minusDays(1).toString()), "早于上报日期");
    refusesReply(number, Map.of("effectiveOn", today.minusDays(1).toString()), "「生效日期」不得早于批复日期");
    refusesReply(number, Map.of("effectiveOn", ""), "请填写「生效日期」");
    refusesReply(number, Map.of("provincialReply", "refused"), "请填写「理由」", "没有生效日期，请清空");
  }

  /** As no officer can: documents that were there are gone. */
  private void lose(CaseNumber number, String... kinds) {
    var connections = superuser.connections();
    new TransactionTemplate(new DataSourceTransactionManager(connections))
        .executeWithoutResult(
            status -> {
              var database = JdbcClient.create(connections);
              database.sql("set local session_replication_role = replica").update();
              database
                  .sql(
                      "update jiedao.document set state = 'refused' where case_number = :number and kind in (:kinds)")
                  .param("number", number.value())
                  .param("kinds", List.of(kinds))
                  .update();
            });
  }

  private static Map<String, Object> reply(LocalDate effectiveOn) {
    return Map.of("replyText", "请做好交接。", "effectiveOn", effectiveOn.toString());
  }

  private CaseNumber registered() {
    CaseNumber number = county.begin();
    city.register(number);
    return number;
  }

  private CaseNumber accepted() {
    CaseNumber number = registered();
    city.accept(number);
    return number;
  }

  private void refuses(
      CaseNumber number, String element, Map<String, Object> wrong, String... told) {
    String person = element.equals("draftReply") ? CityDesk.OFFICE : CityDesk.BUREAU;
    refuses(number, person, element, wrong, told);
  }

  private void refusesSignature(CaseNumber number, Map<String, Object> wrong, String... told) {
    refuses(number, CityDesk.MAYOR, "signReply", wrong, told);
  }

  private void refuses(
      CaseNumber number, String person, String element, Map<String, Object> wrong, String... told) {
    nothingWritten(number, () -> officers.submit(person, number, element, wrong), told);
  }

  private void refusesReply(CaseNumber number, Map<String, Object> wrong, String... told) {
    var reply = new HashMap<>(city.provincialApproval());
    reply.putAll(wrong);
    nothingWritten(number, () -> city.record(CityDesk.OFFICE, number, reply), told);
  }

  private void nothingWritten(CaseNumber number, Runnable act, String... told) {
    int before = cases.get(number).steps();
    Refusal refused = catchThrowableOfType(Refusal.class, act::run);
    assertThat(refused).as("nobody refused").isNotNull();
    assertThat(refused.getMessage()).contains(told);
    assertThat(cases.get(number).steps()).isEqualTo(before);
  }
}
