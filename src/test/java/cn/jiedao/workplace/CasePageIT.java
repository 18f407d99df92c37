package cn.jiedao.workplace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.transfer.Review;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@JiedaoTest
class CasePageIT {
  private static final String APPLICANT = Review.APPLICANT;
  private static final String PAYLOAD = "<img src=x onerror=alert(1)>${7*7}[[${7*7}]]";

  @Autowired private WebApplicationContext context;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private FormService forms;
  @Autowired private Documents documents;

  private MockMvc web;
  private CaseNumber number;

  @BeforeEach
  void openCase() {
    web = MockMvcBuilders.webAppContextSetup(context).build();
    Map<String, Object> answers = new HashMap<>(Review.application("食品安全协管员日常巡查"));
    answers.put("necessity", PAYLOAD);
    number = officers.start(APPLICANT, "task-transfer-review", answers);
  }

  private MockHttpServletResponse as(String person, RequestBuilder request) {
    return officers.as(person, () -> web.perform(request).andReturn().getResponse());
  }

  private String page(String person) throws Exception {
    MockHttpServletResponse page = as(person, get("/workplace/cases/" + number));
    assertThat(page.getStatus()).isEqualTo(200);
    return page.getContentAsString();
  }

  private MockHttpServletResponse upload(String person, String kind, String name, byte[] content) {
    return as(
        person,
        multipart("/workplace/cases/" + number + "/documents")
            .file(new MockMultipartFile("file", name, null, content))
            .param("kind", kind)
            .param("secrecy", "CONFIDENTIAL"));
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void the_page_shows_facts_by_their_labels_and_who_has_the_case_until_when() throws Exception {
    assertThat(page(APPLICANT))
        .contains(number.value(), "食品安全协管员日常巡查", "草稿", "记录完整")
        .contains("受影响的街道", "平江街道、", "长期", "3600")
        .contains("提交材料", "姑苏区市场监督管理局", "个工作日", "#/?task=")
        .contains("专项说明（必须，未上传）", "您单位的待办还缺");
  }

  @Test
  @Tag("INV-S-15")
  void what_people_wrote_is_shown_and_never_run() throws Exception {
    assertThat(page(APPLICANT))
        .contains("&lt;img src=x onerror=alert(1)&gt;${7*7}[[${7*7}]]")
        .doesNotContain("<img src=x", "49[[");
  }

  @Test
  void a_foreign_case_looks_like_one_that_does_not_exist() {
    for (String address : new String[] {number.value(), "ZR-320508-2020-999999", "x", "%2e%2e"})
      assertThat(as("gusu-pingjiang.clerk", get("/workplace/cases/{n}", address)).getStatus())
          .as(address)
          .isEqualTo(404);
    assertThatThrownBy(() -> as("secadmin", get("/workplace/cases/" + number)))
        .rootCause()
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void only_who_has_a_task_that_asks_for_the_kind_uploads_it() throws Exception {
    assertThat(upload(APPLICANT, "minutes", "a.txt", text("纪要")).getStatus()).isEqualTo(403);
    assertThat(upload("gusu-pingjiang.clerk", "special-statement", "a.txt", text("x")).getStatus())
        .isEqualTo(404);
    assertThatThrownBy(() -> upload("auditor", "special-statement", "a.txt", text("x")))
        .hasMessageContaining("当前账号没有代表任何单位");
    assertThat(documents.list(number)).isEmpty();
    assertThat(upload(APPLICANT, "special-statement", "说明.txt", text("说明")).getStatus())
        .isEqualTo(302);
    Document stored = documents.list(number).get(0);
    assertThat(stored.ofProposal()).isTrue();
    assertThat(page(APPLICANT)).contains("说明.txt", stored.sha256(), "限制知悉", "上传材料「专项说明」");
  }

  @Test
  void an_upload_is_refused_in_words_to_a_script_and_by_status_to_a_form() throws Exception {
    byte[] html = text("<!DOCTYPE html><html></html>");
    var request =
        multipart("/workplace/cases/" + number + "/documents")
            .file(new MockMultipartFile("file", "a.pdf", null, html))
            .param("kind", "special-statement");
    MockHttpServletResponse script =
        as(APPLICANT, request.header("X-Requested-With", "XMLHttpRequest"));
    assertThat(script.getStatus()).isEqualTo(400);
    assertThat(script.getContentAsString()).contains("内容与扩展名不符");
    assertThat(as(APPLICANT, request.accept(MediaType.TEXT_HTML)).getStatus()).isEqualTo(400);
    byte[] large = new byte[(50 << 20) + 1];
    assertThat(upload(APPLICANT, "special-statement", "a.txt", large).getStatus()).isEqualTo(413);
    assertThat(documents.list(number)).isEmpty();
  }

  @Test
  void a_document_is_handed_out_sealed_and_a_confidential_one_only_to_whom_it_concerns()
      throws Exception {
    upload(APPLICANT, "special-statement", "专项 说明.txt", text("说明"));
    upload(APPLICANT, "workload-estimate", "测算.txt", text("测算"));
    officers.submit(APPLICANT, number, "submitMaterials", Review.nature());
    var download = get("/workplace/documents/" + documents.list(number).get(0).id());
    MockHttpServletResponse content = as(APPLICANT, download);
    assertThat(content.getContentAsString(UTF_8)).isEqualTo("说明");
    assertThat(content.getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E4%B8%93%E9%A1%B9%20%E8%AF%B4%E6%98%8E.txt");
    assertThat(content.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(content.getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(as("auditor", download).getStatus()).isEqualTo(200);
    assertThat(as("gusu-staffing.clerk", download).getStatus()).isEqualTo(200);
    assertThat(as("admin", download).getStatus()).isEqualTo(404);
    assertThat(as("gusu-pingjiang.clerk", download).getStatus()).isEqualTo(404);
  }

  @Test
  void a_task_under_a_timer_of_its_own_is_shown_with_its_due_day_and_leads_to_the_case()
      throws Exception {
    upload(APPLICANT, "special-statement", "a.txt", text("说明"));
    upload(APPLICANT, "workload-estimate", "b.txt", text("测算"));
    officers.submit(APPLICANT, number, "submitMaterials", Review.nature());
    officers.submit(
        "gusu-staffing.clerk",
        number,
        "acceptApplication",
        Map.of("acceptanceDecision", "correction", "missingItems", "补充依据"));
    assertThat(page(APPLICANT))
        .contains("补正材料", "还有 15 个工作日", "受理期限", "已停止")
        .contains("各方意见", "一次性补正");
    String task = officers.open(number, "supplementMaterials").get(0).getId();
    String form =
        officers.as(
            APPLICANT, () -> new String(forms.getDeployedTaskForm(task).readAllBytes(), UTF_8));
    assertThat(form).contains("/workplace/cases/" + number);
    SerializableValue offices =
        officers.as(
            APPLICANT, () -> forms.getTaskFormVariables(task).getValueTyped("affectedOffices"));
    assertThat(offices.isDeserialized()).isFalse();
    assertThat(offices.getValueSerialized()).startsWith("[\"gusu-");
  }

  @Test
  void administrators_read_and_change_nothing() throws Exception {
    assertThat(page("auditor")).contains("办理过程").doesNotContain("上传材料</h3>", "去办理");
    assertThat(page("admin")).contains("办理过程");
    assertThatThrownBy(
            () ->
                as(
                    "auditor",
                    post("/workplace/cases/" + number + "/withdraw").param("reason", "x")))
        .hasMessageContaining("当前账号没有代表任何单位");
  }

  @Test
  void an_act_needs_a_reason_and_must_be_open_to_the_person() {
    var act = post("/workplace/cases/" + number + "/close-the-office");
    assertThat(as(APPLICANT, act).getStatus()).isEqualTo(400);
    assertThat(as(APPLICANT, act.param("reason", "试一试")).getStatus()).isEqualTo(409);
    assertThat(cases.get(number).steps()).isEqualTo(1);
  }
}
