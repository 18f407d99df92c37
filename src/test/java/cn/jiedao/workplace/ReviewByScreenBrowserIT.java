package cn.jiedao.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.TasklistScreen;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Releases;
import cn.jiedao.transfer.Review;
import cn.jiedao.transfer.Transfers;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A review (Art. 12) from its start to its publication, by nothing but the screens of the officers
 * of ten organisations; none of them meets a word that is not Chinese.
 */
@JiedaoTest
class ReviewByScreenBrowserIT {
  private static final String TITLE = "老旧小区充电设施日常巡查（屏幕办理）";
  private static final String MODEL = "processes/transfer/task-transfer-review.bpmn";
  private static final String CLEARANCE =
      """
      本级政府分管领导决定是否提交常务会议审议。</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
      """;
  private static final String SIGNS =
      "<camunda:property name=\"signs\" value=\"leaderDecision: submitted\" />";
  private static final String OFFICE = "gusu-government-office.clerk";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private Cases cases;
  @Autowired private Transfers transfers;
  @Autowired private Releases releases;

  private final Map<String, TasklistScreen> screens = new HashMap<>();
  private final Map<String, String> foreign = new TreeMap<>();
  private final ScreenWords words = new ScreenWords();
  private Chromium chromium;
  private CaseNumber number;

  @BeforeEach
  void open() {
    releases.packaged();
    releases.change(MODEL, CLEARANCE, CLEARANCE + SIGNS);
    releases.deployNext();
    chromium = new Chromium();
  }

  @AfterEach
  void close() {
    chromium.close();
    releases.supersede();
  }

  private TasklistScreen screenOf(String person) {
    return screens.computeIfAbsent(
        person, name -> new TasklistScreen(chromium.screen(), port, name));
  }

  private TasklistScreen applicant() {
    return screenOf(Review.APPLICANT);
  }

  /** Notes what is not Chinese on the screen as it is now. */
  private void read(TasklistScreen screen) {
    words.notChinese(screen.page()).forEach(line -> foreign.putIfAbsent(line, screen.page().url()));
  }

  private String day(int days) {
    return LocalDate.now(clock).plusDays(days).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }

  private static FilePayload text(String name) {
    byte[] content = (name + "的内容").getBytes(StandardCharsets.UTF_8);
    return new FilePayload(name + ".txt", "text/plain", content);
  }

  @Test
  void a_review_goes_from_its_start_to_its_publication_by_the_screen_only() {
    apply();
    submitMaterials();
    correct();
    hearOffices();
    countersign();
    reviewLegality();
    signClearance();
    bringToMeeting();
    publish();
    assertThat(cases.get(number).outcome()).isEqualTo("transferInEffect");
    assertThat(chromium.scriptErrors()).isEmpty();
    assertThat(foreign).as("what is not Chinese, and where").isEmpty();
  }

  private void apply() {
    var screen = applicant();
    read(screen);
    screen.chooseProcess("行政事务交由街道办理准入审核");
    screen.write(Map.of("事项名称", TITLE));
    screen.keepDraftAndComeBack();
    assertThat(screen.field("事项名称")).hasValue(TITLE);
    read(screen);
    for (String office : new String[] {"平江街道", "双塔街道", "金阊街道"}) screen.tick(office);
    screen.answer("期限", "长期");
    screen.write(
        Map.ofEntries(
            Map.entry("事项内容和边界", "每月巡查充电设施一次并登记，不含行政处罚。"),
            Map.entry("本部门职责依据", "《中华人民共和国产品质量法》第八条"),
            Map.entry("必要性", "点位分散，网格员就近巡查能够及时发现隐患。"),
            Map.entry("年办理量（件次）", "1200"),
            Map.entry("年工作量（人日）", "150.5"),
            Map.entry("配备人员（人）", "3"),
            Map.entry("配套经费（万元）", "18.5"),
            Map.entry("预算科目", "2013816 产品质量监管"),
            Map.entry("培训安排", "上岗前集中培训两天。"),
            Map.entry("责任划分", "街道负责巡查登记，市场监管局负责核查处置。"),
            Map.entry("退出条件", "经费不到位满三个月，街道可以书面提出退出。")));
    number = screen.start();
    read(screen);
  }

  private void submitMaterials() {
    var screen = applicant();
    screen.claim(number, "提交材料");
    screen.upload("专项说明（必须，未上传）", new FilePayload("专项说明.pdf", "application/pdf", Paper.pdf()));
    screen.upload("工作量测算（必须，未上传）", text("工作量测算"));
    for (String question :
        new String[] {"是否规定该事项可以委托街道", "集中行使的行政执法事项", "一次性协助部门执法", "不得交由他人行使的权力"})
      screen.answer(question, "否");
    screen.write(Map.of("联系人", "陈明"));
    assertThat(screen.refused()).hasText("不能为空");
    read(screen);
    screen.write(Map.of("联系电话", "0512-67270000"));
    screen.complete();
    read(screen);
  }

  /** Asked for once and for all what is missing, the department corrects its application. */
  private void correct() {
    simple("gusu-staffing.clerk", "受理审查", Map.of("受理决定", "一次性补正"), Map.of("须补正的内容", "补充经费来源。"));
    simple(Review.APPLICANT, "补正材料", Map.of(), Map.of("补正说明", "经费由本级财政保障。"));
    var staffing = screenOf("gusu-staffing.clerk");
    staffing.claim(number, "受理审查");
    staffing.answer("受理决定", "受理");
    staffing.answer("按紧急事项办理", "否");
    staffing.complete();
  }

  private void hearOffices() {
    applicant().urge(number, "经费年度即将结束，请尽快答复。");
    read(applicant());
    for (String office : Review.OFFICES) {
      var leader = screenOf(office + ".leader");
      leader.claim(number, "街道提出意见");
      assertThat(leader.field("事项名称")).hasValue(TITLE);
      if (office.equals(Review.OFFICES.get(0))) look(leader);
      leader.answer("意见", "同意");
      leader.write(Map.of("主任办公会议日期", day(0)));
      leader.complete();
    }
  }

  /** Everything that is known of the case, beside the form. */
  private void look(TasklistScreen leader) {
    for (String view : new String[] {"案情", "意见", "流转记录", "流程图", "材料"}) {
      assertThat(leader.view(view)).not().isEmpty();
      read(leader);
    }
    Page page = leader.page();
    page.getByLabel("查看专项说明.pdf").click();
    assertThat(page.locator("dialog.preview iframe")).isVisible();
    read(leader);
    page.locator("dialog.preview button").click();
    assertThat(page.locator("dialog.preview")).hasCount(0);
  }

  private void countersign() {
    for (String department : Review.COUNTERSIGNERS)
      simple(department + ".leader", "相关部门会签", Map.of("会签意见", "同意"), Map.of());
  }

  private void reviewLegality() {
    var clerk = applicant();
    clerk.claim(number, "送审");
    clerk.handOn("gusu-market-supervision.leader", "请负责人直接送审。");
    read(clerk);
    var leader = screenOf("gusu-market-supervision.leader");
    leader.open(TasklistSession.HIS_OWN, number, "送审");
    leader.write(Map.of("送审说明", "请审查准入方案。", "制定依据", "《苏州市街道办事处工作规定》第十二条"));
    leader.complete();
    simple(
        "gusu-justice.clerk",
        "起草审查意见",
        Map.of("审查结论", "合法"),
        Map.of("审查意见", "权限、依据、程序和内容符合规定。", "审查依据", "《重大行政决策程序暂行条例》第二十五条"));
    simple(
        "gusu-justice.leader", "签发审查意见", Map.of("签发意见", "签发"), Map.of("审查意见文号", "姑苏司审〔2026〕9301号"));
  }

  private void bringToMeeting() {
    var clerk = applicant();
    clerk.claim(number, "提交上会材料");
    clerk.upload("上会材料（必须，未上传）", text("上会材料"));
    clerk.write(Map.of("议题名称", "关于" + TITLE, "汇报要点", "三个街道均同意。", "汇报人", "周宏"));
    clerk.complete();
    simple(OFFICE, "审核并列入议题库", Map.of("审核意见", "列入待上会议题"), Map.of());
    CaseNumber review = number;
    number = session();
    hold();
    number = review;
  }

  private CaseNumber session() {
    var office = screenOf(OFFICE);
    office.chooseProcess("政府常务会议");
    office.page().locator(".fjs-form-field-checklist label").getByText(TITLE).click();
    office.write(Map.of("会次", "9301", "会议日期", day(0), "会议地点", "区政府第一会议室"));
    read(office);
    return office.start();
  }

  private void hold() {
    simple(
        OFFICE,
        "登记出席情况",
        Map.of("会议是否举行", "举行"),
        Map.of("主持人", "沈建平", "组成人员总数", "9", "到会人数", "9", "到会人员", "沈建平等九人"));
    simple(OFFICE, "登记议题结论", Map.of("会议结论", "通过"), Map.of("审议情况", "一致同意。"));
    var office = screenOf(OFFICE);
    office.claim(number, "起草会议纪要");
    office.upload("会议纪要（必须，未上传）", text("会议纪要"));
    office.write(Map.of("纪要编号", "第9301号", "纪要摘要", "会议审议了一个议题。"));
    office.complete();
    simple("gusu-government-office.leader", "秘书长审核纪要", Map.of("审核意见", "通过"), Map.of());
    sign("签发会议纪要", "签发意见", "签发");
  }

  private void publish() {
    simple(
        Review.APPLICANT,
        "起草公告",
        Map.of("公示期", "不需要公示期"),
        Map.of(
            "公告标题",
            "关于" + TITLE + "的公告",
            "公告正文",
            "经区政府常务会议审议通过，该事项交由有关街道办事处承担。",
            "投诉和咨询电话",
            "0512-67270000",
            "生效日期",
            day(10)));
    simple(OFFICE, "保密审查", Map.of("审查结论", "可以公开"), Map.of());
    String notice = transfers.find(number).orElseThrow().notice();
    Page page = applicant().page();
    page.navigate("http://localhost:" + port + "/notices/" + notice);
    assertThat(page.locator("h1")).hasText("关于" + TITLE + "的公告");
    read(applicant());
  }

  private void sign(String task, String question, String decision) {
    var leader = screenOf("gusu-government.leader");
    leader.sign(number, task, question, decision);
    read(leader);
  }

  /** In this release it is a signature, which he confirms by his password. */
  private void signClearance() {
    var leader = screenOf("gusu-government.leader");
    leader.beginToSign(number, "分管领导签批上会", "签批意见", "同意上会");
    var dialog = leader.confirmSigning("wrong");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("密码不正确，没有签署");
    read(leader);
    leader.confirmSigning(Browser.PASSWORD);
    leader.assertSigned();
    read(leader);
  }

  /** A task that asks for nothing but choices and texts. */
  private void simple(
      String person, String task, Map<String, String> choices, Map<String, String> texts) {
    var screen = screenOf(person);
    screen.claim(number, task);
    choices.forEach(screen::answer);
    screen.write(texts);
    read(screen);
    screen.complete();
  }
}
