package cn.jiedao.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.TasklistScreen;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of an application to its first opinion, on the screen. */
@JiedaoTest
class AcceptanceBrowserIT {
  private static final String TITLE = "农贸市场日常巡查（屏幕办理）";
  private static final String DROP =
      """
      name => {
        const files = new DataTransfer();
        files.items.add(new File(['工作量测算：每年四百五十人日。'], name, {type: 'text/plain'}));
        return files;
      }
      """;
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private Steps steps;

  private CaseNumber number;
  private Page caseFile;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private TasklistScreen screenOf(String person) {
    return new TasklistScreen(chromium.screen(), port, person);
  }

  @Test
  void an_application_is_made_accepted_and_answered_on_the_screen() {
    var applicant = screenOf(Review.APPLICANT);
    apply(applicant);
    submitMaterials(applicant);
    accept(screenOf("gusu-staffing.clerk"));
    giveOpinion(screenOf("gusu-pingjiang.leader"));
    caseFile.reload();
    assertThat(caseFile.locator("[aria-labelledby=opinions-title] tbody tr").last())
        .containsText(Pattern.compile("平江街道.*有条件同意", Pattern.DOTALL));
    assertThat(chromium.scriptErrors()).isEmpty();
  }

  private void apply(TasklistScreen applicant) {
    applicant.chooseProcess("行政事务交由街道办理准入审核");
    for (String office : new String[] {"平江街道", "双塔街道", "金阊街道"}) applicant.tick(office);
    applicant.answer("期限", "临时（不超过十二个月）");
    applicant.write(
        Map.ofEntries(
            Map.entry("事项名称", TITLE),
            Map.entry("事项内容和边界", "每月巡查农贸市场一次并登记，不含行政处罚。"),
            Map.entry("本部门职责依据", "《中华人民共和国食品安全法》第六条"),
            Map.entry("必要性", "市场分布散，网格员就近巡查能够及时发现隐患。"),
            Map.entry("年办理量（件次）", "3600"),
            Map.entry("年工作量（人日）", "450.5"),
            Map.entry("配备人员（人）", "6"),
            Map.entry("配套经费（万元）", "48.5"),
            Map.entry("预算科目", "2013816 食品安全监管"),
            Map.entry("培训安排", "上岗前集中培训两天。"),
            Map.entry("责任划分", "街道负责巡查登记，市场监管局负责核查处置。"),
            Map.entry("退出条件", "经费不到位满三个月，街道可以书面提出退出。")));
    number = applicant.startAtOnce("截止日期", date(LocalDate.now(clock).plusMonths(6)));
  }

  private void submitMaterials(TasklistScreen applicant) {
    applicant.claim(number, "提交材料");
    caseFile = applicant.openCase();
    assertThat(caseFile.locator("h1")).hasText(TITLE);
    choose(caseFile);
    drop(caseFile);
    applicant.returnTo();
    for (String question :
        new String[] {"是否规定该事项可以委托街道", "集中行使的行政执法事项", "一次性协助部门执法", "不得交由他人行使的权力"})
      applicant.answer(question, "否");
    applicant.write(Map.of("联系人", "陈明", "联系电话", "0512-67270000"));
    applicant.complete();
  }

  private void choose(Page page) {
    page.getByLabel("材料种类").selectOption("special-statement");
    FileChooser chooser = page.waitForFileChooser(() -> page.getByText("选择文件，或拖到这里").click());
    byte[] content = "专项说明：巡查的内容、依据和边界。".getBytes(UTF_8);
    chooser.setFiles(new FilePayload("专项说明.txt", "text/plain", content));
    send(page, "专项说明.txt");
  }

  private void drop(Page page) {
    page.getByLabel("材料种类").selectOption("workload-estimate");
    var files = Map.of("dataTransfer", page.evaluateHandle(DROP, "工作量测算.txt"));
    page.dispatchEvent(".drop", "dragover", files);
    page.dispatchEvent(".drop", "drop", files);
    send(page, "工作量测算.txt");
  }

  private void send(Page page, String name) {
    page.locator("form.upload button").click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("“" + name + "”第 1 版已存入案卷。");
    assertThat(page.locator("table.documents")).containsText(name);
  }

  private void accept(TasklistScreen staffing) {
    staffing.claim(number, "受理审查");
    assertThat(staffing.field("事项名称")).hasValue(TITLE);
    staffing.answer("受理决定", "受理");
    staffing.answer("按紧急事项办理", "否");
    staffing.write(Map.of());
    staffing.complete();
    assertThat(steps.latest(number, "acceptApplication").orElseThrow().person())
        .isEqualTo("gusu-staffing.clerk");
  }

  private void giveOpinion(TasklistScreen leader) {
    leader.claim(number, "街道提出意见");
    assertThat(leader.field("事项名称")).hasValue(TITLE);
    assertThat(leader.field("平江街道")).isChecked();
    assertThat(leader.field("平江街道")).hasAttribute("readonly", "");
    assertThat(leader.field("沧浪街道")).not().isChecked();
    assertThat(leader.field("年工作量（人日）")).hasValue("450.5");
    leader.answer("意见", "有条件同意");
    leader.write(Map.of("主任办公会议日期", date(LocalDate.now(clock)), "同意的条件", "人员和经费同时到位。"));
    leader.complete();
    var opinion = steps.latest(number, "giveOpinion").orElseThrow();
    assertThat(opinion.organization()).isEqualTo("gusu-pingjiang");
    assertThat(opinion.answers())
        .containsEntry("officeMeetingDate", LocalDate.now(clock).toString())
        .containsEntry("opinion", "agreedWithConditions")
        .containsEntry("conditions", "人员和经费同时到位。");
  }

  /** As the date picker of forms takes it. */
  private static String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }
}
