package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.StartForm;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.server.ResponseStatusException;

/** The tab 办理 and the start page, as their scripts ask for them. */
@JiedaoTest
class TaskSheetIT {
  private static final String CLERK = "gusu-staffing.clerk";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private Steps steps;
  @Autowired private TaskPage page;
  @Autowired private DraftPage drafts;
  @Autowired private NewCases starts;

  private String acceptance(CaseNumber number) {
    return officers.task(CLERK, number, "acceptApplication").getId();
  }

  private CaseNumber submitted(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    return number;
  }

  @Test
  void the_sheet_holds_form_and_case_for_whoever_is_asked_and_for_nobody_else() {
    CaseNumber number = submitted("办理页");
    String task = acceptance(number);
    TaskSheet sheet = officers.as(CLERK, () -> page.show(task));
    assertThat(sheet.form().schema().toString()).doesNotContain("打开案卷");
    assertThat(sheet.form().data()).containsEntry("title", "办理页");
    assertThat(sheet.task().mine()).isFalse();
    assertThat(sheet.file().documents()).extracting("label").contains("专项说明", "工作量测算");
    assertThat(sheet.file().steps()).isNotEmpty();
    assertThatThrownBy(() -> officers.as("gusu-pingjiang.clerk", () -> page.show(task)))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void a_draft_is_kept_for_its_writer_alone_and_goes_with_his_answer() {
    CaseNumber number = submitted("草稿");
    String task = acceptance(number);
    var begun = Map.<String, Object>of("acceptanceDecision", "refused", "reason", "不属于");
    officers.as(CLERK, () -> drafts.keepOfTask(task, new TaskPage.Given(begun)));
    var further = Map.<String, Object>of("acceptanceDecision", "accepted", "urgent", "no");
    officers.as(CLERK, () -> drafts.keepOfTask(task, new TaskPage.Given(further)));
    assertThat(officers.as(CLERK, () -> page.show(task)).draft().answers()).isEqualTo(further);
    assertThat(officers.as("gusu-staffing.leader", () -> page.show(task)).draft()).isNull();
    claim(task);
    officers.as(CLERK, () -> page.answer(task, new TaskPage.Given(further)));
    assertThat(steps.latest(number, "acceptApplication")).isPresent();
    assertThatThrownBy(
            () -> officers.as(CLERK, () -> drafts.keepOfTask(task, new TaskPage.Given(begun))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("该任务已被办理");
  }

  private void claim(String task) {
    officers.as(
        CLERK,
        () -> {
          page.claim(task);
          return null;
        });
  }

  @Test
  void what_a_field_lacks_is_told_with_its_key_and_nothing_is_written() throws IOException {
    CaseNumber number = submitted("缺项");
    String task = acceptance(number);
    claim(task);
    int before = steps.of(number).size();
    var desk = new Desk(port, CLERK);
    String address = "/workplace/tasks/" + task + "/answers";
    var answer = desk.send(address, "{\"answers\": {\"acceptanceDecision\": \"correction\"}}");
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode errors = JSON.readTree(answer.body()).path("errors");
    assertThat(errors.findValuesAsText("field")).contains("missingItems");
    assertThat(errors.findValuesAsText("message")).contains("「须补正的内容」不能为空");
    assertThat(steps.of(number)).hasSize(before);
  }

  @Test
  void one_begins_only_what_his_organisation_may_begin() {
    List<StartForm> ofDepartment = officers.as(Review.APPLICANT, starts::all);
    assertThat(ofDepartment).extracting(StartForm::process).contains("task-transfer-review");
    assertThat(officers.as("gusu-pingjiang.clerk", starts::all))
        .extracting(StartForm::process)
        .doesNotContain("task-transfer-review");
    assertThatThrownBy(
            () ->
                officers.as(
                    "gusu-pingjiang.clerk",
                    () -> starts.start("task-transfer-review", Review.application("无权发起"))))
        .isInstanceOf(ResponseStatusException.class);
    CaseNumber number =
        officers.as(
            Review.APPLICANT,
            () -> starts.start("task-transfer-review", Review.application("从发起页发起")));
    assertThat(steps.of(number)).hasSize(1);
  }

  @Test
  void parts_of_scripts_are_kept_by_the_browser_and_their_entries_are_not() {
    var browser = new Browser(port);
    String entry = browser.get("/js/work.js").body();
    var part = Pattern.compile("parts/[\\w-]+\\.js").matcher(entry);
    assertThat(part.find()).isTrue();
    assertThat(kept(browser, "/js/" + part.group())).contains("immutable");
    assertThat(kept(browser, "/js/work.js")).contains("no-store");
  }

  private static String kept(Browser browser, String script) {
    return browser.get(script).headers().firstValue("Cache-Control").orElse("");
  }
}
