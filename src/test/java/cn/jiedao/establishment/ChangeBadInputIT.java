package cn.jiedao.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.TasklistSession.Answer;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.register.OfficeRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a county enters wrongly is refused with a sentence that helps, and leaves no trace. */
@JiedaoTest
class ChangeBadInputIT {
  private static final String UNIT = "changshu";
  private static final String PROCESS = "office-establishment";

  @LocalServerPort private int port;
  @Autowired private Establishment county;
  @Autowired private Proposed proposed;
  @Autowired private OfficeFixtures offices;
  @Autowired private OfficeRegister register;
  @Autowired private PeopleFixtures people;
  @Autowired private Officers officers;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private TasklistSession applicant;
  private String office;

  @BeforeEach
  void anOfficeOfTheCounty() {
    people.unit(UNIT);
    office = offices.office(UNIT, 2);
    applicant = officer("changshu-government.clerk");
  }

  private TasklistSession officer(String person) {
    return new TasklistSession(port, person);
  }

  @Test
  @Tag("INV-4-2")
  void only_a_countys_government_applies() {
    people.unit("suzhou");
    var department = officer("changshu-civil-affairs.clerk");
    assertThat(department.offered()).doesNotContain(PROCESS);
    assertThat(applicant.offered()).contains(PROCESS);
    var proposal = proposed.renaming(office, offices.name());
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(PROCESS)
            .latestVersion()
            .singleResult()
            .getId();
    refused(403, () -> department.tryStartById(definition, proposal), "您的单位不能发起");
    refused(403, () -> officer(office + ".clerk").tryStartById(definition, proposal), "您的单位不能发起");
    refused(
        400,
        () ->
            officer("suzhou-government.clerk")
                .tryStart(PROCESS, proposed.renaming("gusu-pingjiang", offices.name())),
        "由县级市、区人民政府申请，苏州市人民政府不能申请");
  }

  @Test
  void a_name_has_its_form_and_neither_exists_nor_sounds_like_another() {
    for (String wrong : List.of("北城街道", "北城办事处", "北街道办事处", "Beicheng街道办事处"))
      refuses(proposed.renaming(office, wrong), "「新名称」格式不正确");
    refuses(proposed.renaming(office, "平江街道办事处"), "「新名称」全市已有「姑苏区平江街道办事处」，请改用其他名称");
    refuses(proposed.renaming(office, "苹江街道办事处"), "「新名称」与「姑苏区平江街道办事处」读音相同");
    LocalDate today = LocalDate.now(clock);
    refuses(
        proposed.renaming(office, register.find(office, today).orElseThrow().name()),
        "「新名称」与街道现在的名称相同");
    String claimed = offices.name();
    CaseNumber number = county.propose(UNIT, proposed.renaming(offices.office(UNIT, 1), claimed));
    refuses(proposed.renaming(office, claimed), "正在另一件未办结的变更（" + number + "）中使用，请改用其他名称");
  }

  @Test
  @Tag("INV-4-9")
  void an_office_and_a_community_are_in_one_open_change_at_a_time() {
    CaseNumber number = county.propose(UNIT, proposed.renaming(office, offices.name()));
    refuses(proposed.renaming(office, offices.name()), "已有一件未办结的变更（" + number + "），请等它办结后再申请");
    String giving = offices.office(UNIT, 3);
    List<String> communities = offices.communities(giving);
    CaseNumber moving =
        county.propose(UNIT, proposed.establishment(offices.name(), communities.subList(0, 1)));
    refuses(
        proposed.establishment(offices.name(), communities.subList(0, 2)),
        "正在另一件未办结的变更（" + moving + "）中划转，请等它办结后再申请");
    refuses(
        proposed.boundaryChange(communities.subList(1, 2), offices.office(UNIT, 1)),
        "已有一件未办结的变更（" + moving + "）");
  }

  @Test
  void communities_and_offices_are_of_the_own_unit_and_named_once() {
    String receiver = offices.office(UNIT, 1);
    List<String> own = offices.communities(office);
    String foreign = offices.communities("gusu-pingjiang").get(0);
    refuses(proposed.renaming("gusu-pingjiang", offices.name()), "「变更的街道」所选的值不在可选范围内");
    refuses(proposed.establishment(offices.name(), List.of(foreign)), "「划入的社区」所选的值不在可选范围内");
    var twice = proposed.boundaryChange(own.subList(0, 1), receiver);
    twice.put(
        "moves",
        List.of(
            Proposed.move(own.subList(0, 1), receiver),
            Proposed.move(own.subList(0, 1), receiver)));
    refuses(twice, "「社区划转」", "写了两次，请只保留一处");
    refuses(proposed.boundaryChange(own.subList(0, 1), office), "已经属于", "请删除或者改选接收的街道");
    refuses(proposed.establishment(offices.name(), own), "划走了", "的全部社区，该街道将没有社区");
    refuses(proposed.establishment(offices.name(), List.of()), "「划入的社区」不能为空");
  }

  @Test
  void an_abolition_leaves_no_community_and_no_matter_behind() {
    String heir = offices.office(UNIT, 1);
    List<String> own = offices.communities(office);
    refuses(proposed.abolition(office, own.subList(0, 1), heir), "「社区划转」没有写明", "划给哪个街道，请补充");
    var more = new ArrayList<>(own);
    more.addAll(offices.communities(offices.office(UNIT, 1)));
    refuses(proposed.abolition(office, more, heir), "「社区划转」", "不属于", "请删除");
    refuses(proposed.abolition(office, own, office), "「社区划转」不能划给要撤销的街道", "「人员和编制」不能由要撤销的街道承接");
    var nobody = proposed.abolition(office, own, heir);
    nobody.remove("casesTo");
    refuses(nobody, "「在办事项由谁承接」不能为空");
    var nowhere = proposed.abolition(office, own, heir);
    nowhere.put("moves", List.of());
    refuses(nowhere, "「社区划转」不能为空");
  }

  @Test
  void a_merger_takes_two_offices_and_other_changes_one() {
    refuses(proposed.merger(List.of(office), offices.name()), "合并须选择两个以上的街道，现在只选了 1 个");
    var both = proposed.renaming(office, offices.name());
    both.put("offices", List.of(office, offices.office(UNIT, 1)));
    refuses(both, "「变更的街道」更名只能选择一个街道，请分别申请");
  }

  @Test
  @Tag("INV-4-5")
  void where_a_town_is_concerned_the_province_decides() {
    var town = proposed.ofTown(offices.name(), List.of("南沙社区"));
    town.put("approvalAuthority", "municipal");
    refuses(town, "「批准机关」涉及乡镇的变更须报省政府批准，请改选“报省政府批准”");
    var none = proposed.renaming(office, offices.name());
    none.put("approvalAuthority", "provincial");
    refuses(none, "「涉及的乡镇」不能为空");
  }

  @Test
  void a_change_lies_ahead_and_says_why() {
    var late = proposed.renaming(office, offices.name());
    late.put("effectiveDate", LocalDate.now(clock).toString());
    refuses(late, "「拟生效日期」必须晚于今天");
    var brief = proposed.renaming(office, offices.name());
    brief.put("reason", "方便居民。");
    refuses(brief, "「变更理由」至少填写 200 个字");
  }

  @Test
  @Tag("INV-4-11")
  void what_is_filed_anew_came_to_nothing_before() {
    CaseNumber open =
        county.propose(UNIT, proposed.renaming(offices.office(UNIT, 1), offices.name()));
    for (String wrong : List.of(open.value(), "JZ-320581-2026-999999")) {
      var anew = proposed.renaming(office, offices.name());
      anew.put("earlierCase", wrong);
      refuses(anew, "「原申请案号」" + wrong + " 不是本单位未获批准或者已撤回的变更案件，请核对案号");
    }
    var malformed = proposed.renaming(office, offices.name());
    malformed.put("earlierCase", "第一号");
    refuses(malformed, "「原申请案号」格式不正确");
  }

  @Test
  @Tag("INV-4-12")
  void experts_are_three_and_have_no_interest_and_every_community_speaks_once() {
    CaseNumber number = county.propose(UNIT, proposed.renaming(office, offices.name()));
    officers.attach("changshu-civil-affairs.clerk", number, "expert-report", "专家论证报告");
    var bureau = officer("changshu-civil-affairs.clerk");
    String argument = bureau.task(number, "argueByExperts");
    var one = Establishment.expert("周平");
    var other = Establishment.expert("吴敏");
    refusesTask(bureau, argument, county.argument(List.of(one, other)), "「专家」至少要有三名，现有 2 名，请补充");
    refusesTask(bureau, argument, county.argument(List.of(one, other, one)), "「专家」周平写了两次");
    var interested = new HashMap<>(Establishment.expert("郑洁"));
    interested.put("noInterest", "no");
    refusesTask(
        bureau, argument, county.argument(List.of(one, other, interested)), "「专家」郑洁与本次变更有利害关系");
    String opinions = bureau.task(number, "recordCommunityOpinions");
    List<String> own = offices.communities(office);
    refusesTask(bureau, opinions, county.communityOpinions(own.subList(0, 1)), "「社区意见」缺少");
    refusesTask(
        bureau,
        opinions,
        county.communityOpinions(List.of(own.get(0), own.get(1), own.get(1))),
        "写了两次，请只保留一行");
    String foreign = offices.communities(offices.office(UNIT, 1)).get(0);
    refusesTask(
        bureau,
        opinions,
        county.communityOpinions(List.of(own.get(0), own.get(1), foreign)),
        "不涉及本次变更，请删除");
  }

  private void refusesTask(
      TasklistSession officer, String task, Map<String, Object> wrong, String... sentences) {
    refused(400, () -> officer.submit(task, wrong), sentences);
  }

  private void refuses(Map<String, Object> proposal, String... sentences) {
    refused(400, () -> applicant.tryStart(PROCESS, proposal), sentences);
  }

  private void refused(int status, Supplier<Answer> attempt, String... sentences) {
    String before = written();
    Answer answer = attempt.get();
    assertThat(answer.status()).as(answer.message()).isEqualTo(status);
    assertThat(answer.message()).contains(sentences);
    assertThat(written()).isEqualTo(before);
  }

  private String written() {
    return database
        .sql(
            """
            select concat_ws(' ', (select count(*) from case_head), (select count(*) from case_step),
              (select count(*) from change_application), (select count(*) from change_claim),
              (select count(*) from change_claim_community), (select count(*) from act_ru_execution))
            """)
        .query(String.class)
        .single();
  }
}
