package cn.jiedao.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong is told in Chinese, and nothing is written (Art. 5). */
@JiedaoTest
class StaffingBadInputIT {
  @Autowired private Determining determining;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private String office;

  @BeforeEach
  void found() {
    office = determining.office();
  }

  private void assertNotStarted(String person, Map<String, Object> answers, String told) {
    long before = cases();
    assertThatThrownBy(() -> officers.start(person, "staffing-determination", answers))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(told);
    assertThat(cases()).isEqualTo(before);
  }

  private long cases() {
    return database.sql("select count(*) from case_head").query(Long.class).single();
  }

  private void assertRefused(CaseNumber number, Runnable act, String told) {
    int steps = cases.get(number).steps();
    assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining(told);
    assertThat(cases.get(number).steps()).isEqualTo(steps);
  }

  private CaseNumber checked() {
    CaseNumber number = determining.request(office);
    determining.submitSheet(number, Determining.sheet());
    determining.check(number, "complete");
    return number;
  }

  @Test
  @Tag("INV-5-6")
  void a_department_asks_for_no_body() {
    assertNotStarted("wujiang-market-supervision.clerk", Determining.answers(office), "职能部门不能申请");
  }

  @Test
  @Tag("INV-5-1")
  void neither_the_city_nor_another_office_nor_another_county_asks_for_an_office() {
    var answers = Determining.answers(office);
    assertNotStarted("suzhou-government.clerk", answers, "由县级市、区机构编制部门核定");
    assertNotStarted("wujiang-songling.clerk", answers, "「街道办事处」只能是本街道");
    assertNotStarted("gusu-staffing.clerk", answers, "「街道办事处」所选的值不在可选范围内");
  }

  @Test
  void an_office_is_determined_in_one_case_at_a_time() {
    CaseNumber open = determining.request(office);
    assertNotStarted(
        office + ".clerk", Determining.answers(office), "正在核定（案号 " + open.value() + "）");
  }

  @ParameterizedTest
  @Tag("INV-5-4")
  @CsvSource({
    "area,「管辖面积（平方公里）」不能为空",
    "residentPopulation,「常住人口（人）」不能为空",
    "economyIndicator,「经济发展水平的指标」不能为空",
    "economyAmount,「指标数值（亿元）」不能为空",
    "bodies,「拟设机构」不能为空"
  })
  void no_factor_is_missing(String factor, String told) {
    var answers = Determining.answers(office);
    answers.remove(factor);
    assertNotStarted(office + ".clerk", answers, told);
    CaseNumber number = determining.request(office);
    var sheet = Determining.sheet();
    sheet.remove(factor);
    assertThatThrownBy(() -> determining.submitSheet(number, sheet)).hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource({
    "area,0,「管辖面积（平方公里）」不能小于 0.01",
    "residentPopulation,-1,「常住人口（人）」不能小于 1",
    "economyAmount,-5,「指标数值（亿元）」不能小于 0.01",
    "administrativePosts,-1,「行政编制（名）」不能小于 0",
    "actualInstitution,-1,「实有事业编制人员（人）」不能小于 0",
    "administrativePosts,2.5,「行政编制（名）」应为整数"
  })
  void no_number_is_negative_or_broken(String field, double value, String told) {
    var answers = Determining.answers(office);
    answers.put(field, value);
    assertNotStarted(office + ".clerk", answers, told);
  }

  @Test
  void data_without_their_documents_are_not_taken() {
    CaseNumber number = determining.request(office);
    assertRefused(
        number,
        () -> officers.submit(office + ".clerk", number, "submitDataSheet", Determining.sheet()),
        "缺少材料「机构编制请示」");
  }

  @Test
  @Tag("INV-5-5")
  void no_two_bodies_bear_one_name() {
    var answers = Determining.answers(office);
    answers.put("bodies", List.of(body("党政办公室"), body("党政 办公室")));
    assertNotStarted(office + ".clerk", answers, "「机构」有两个名称相同：党政 办公室");
  }

  private static Map<String, Object> body(String name) {
    return Map.of("bodyName", name, "bodyFunction", "综合协调。", "headPosts", 1);
  }

  @Test
  void a_plan_leaves_the_recommended_bands_only_with_a_reason() {
    CaseNumber number = checked();
    assertRefused(
        number,
        () -> determining.study(number, Determining.plan(10, 80, 45)),
        "行政编制 80 名，超出建议区间 45—64 名，请填写「超出或者低于建议区间的理由」");
    assertRefused(
        number,
        () -> determining.study(number, Determining.plan(5, 50, 45)),
        "机构 5 个，低于建议区间 8—11 个");
    var explained = new HashMap<>(Determining.plan(5, 80, 45));
    explained.put("deviationReason", "试点大部门制，力量向一线集中。");
    determining.study(number, explained);
    assertThat(officers.waitingAt(number)).contains("giveAffordability");
  }

  @Test
  @Tag("INV-5-3")
  void the_offices_of_a_county_stay_within_its_total() {
    CaseNumber number = checked();
    var plan = new HashMap<>(Determining.plan(10, 4950, 45));
    plan.put("deviationReason", "试验。");
    assertRefused(number, () -> determining.study(number, plan), "「行政编制」各街道合计超过本地区总量；本街道最多可核定");
  }

  @Test
  @Tag("INV-5-2")
  void posts_cover_who_is_there_kind_by_kind() {
    CaseNumber number = checked();
    var plan = new HashMap<>(Determining.plan(10, 60, 30));
    plan.put("deviationReason", "行政编制较多，可以调剂。");
    assertRefused(number, () -> determining.study(number, plan), "「事业编制」少于实有人员 35 人；行政、事业编制不得混用");
  }

  @Test
  @Tag("INV-5-2")
  void nobody_sits_on_a_post_that_was_not_approved() {
    determining.determined(office);
    var answers = Determining.answers(office);
    answers.put("actualAdministrative", 51);
    assertNotStarted(office + ".clerk", answers, "行政编制实有 51 人，超过核定的 50 名");
    answers.put("actualAdministrative", 30);
    answers.put("actualInstitution", 46);
    assertNotStarted(office + ".clerk", answers, "事业编制实有 46 人，超过核定的 45 名");
  }

  @Test
  @Tag("INV-5-1")
  void the_leader_decides_under_a_number_of_its_own_with_every_reason() {
    CaseNumber earlier = determining.determined(office);
    String used =
        database
            .sql("select decision_number from staffing_determination where case_number = :number")
            .param("number", earlier.value())
            .query(String.class)
            .single();
    CaseNumber number = checked();
    determining.studied(number, Determining.plan(10, 50, 45));
    determining.commission(number, "approved");
    String leader = Determining.STAFFING_LEADER;
    assertRefused(
        number,
        () ->
            officers.submit(
                leader, number, "decideStaffing", Determining.decision("approved", used)),
        "「核定文号」" + used + " 已被使用");
    var decision = new HashMap<>(Determining.decision("approved", determining.number()));
    decision.remove("coordinatedReason");
    assertRefused(
        number, () -> officers.submit(leader, number, "decideStaffing", decision), "「协同」不能为空");
    determining.decide(number, "approved");
    assertRefused(
        number, () -> determining.notice(number, LocalDate.now(clock)), "「生效日期」须晚于现行核定的生效日期");
  }

  @Test
  void a_commission_is_recorded_after_it_met() {
    CaseNumber number = checked();
    determining.studied(number, Determining.plan(10, 50, 45));
    officers.attach(Determining.STAFFING_LEADER, number, "commission-minutes", "纪要");
    assertRefused(
        number,
        () ->
            officers.submit(
                Determining.STAFFING_LEADER,
                number,
                "recordCommission",
                Map.of(
                    "commissionDate", LocalDate.now(clock).plusDays(1).toString(),
                    "commissionAttendance", "应到 9 人，实到 8 人。",
                    "commissionDecision", "approved")),
        "「会议日期」不能晚于今天");
  }
}
