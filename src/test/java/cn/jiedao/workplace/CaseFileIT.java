package cn.jiedao.workplace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.officialdocument.Archivable;
import cn.jiedao.transfer.Review;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A case leaves the house as a PDF that archives take, and as a ZIP that proves itself. */
@JiedaoTest
class CaseFileIT {
  private static final String APPLICANT = Review.APPLICANT;
  private static final String OFFICE = "gusu-pingjiang.leader";

  @Autowired private WebApplicationContext context;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private Steps steps;

  private MockMvc web;
  private CaseNumber number;

  @BeforeEach
  void aCaseWithOpinionsAndDocuments() {
    web = MockMvcBuilders.webAppContextSetup(context).build();
    number = review.apply("喆昇小餐饮“明厨亮灶”巡查");
    upload("special-statement", "专项说明：总则.txt", "INTERNAL");
    upload("workload-estimate", "测算（内部）.txt", "CONFIDENTIAL");
    officers.submit(APPLICANT, number, "submitMaterials", Review.nature());
    review.accept(number);
    review.give(number, "gusu-pingjiang", "agreedWithConditions");
    review.give(number, "gusu-shuangta", "objected");
  }

  @Test
  void the_pdf_holds_all_opinions_and_fingerprints_in_a_form_that_archives_take() throws Exception {
    byte[] pdf = fetch(APPLICANT, get(address("/file.pdf"))).getContentAsByteArray();
    Files.write(Path.of("target/case-file.pdf"), pdf);
    assertThat(text(pdf))
        .contains(number.value(), "喆昇小餐饮“明厨亮灶”巡查", "姑苏区市场监督管理局")
        .contains("平江街道办事处", "有条件同意", "人员经费须同时到位。")
        .contains("双塔街道办事处", "不同意", "现有网格员已经满负荷，无力承担。")
        .contains("专项说明：总则.txt", "测算（内部）.txt", "上传材料「专项说明」")
        .contains(steps.of(number).stream().map(Step::hash).toList())
        .doesNotContain("#", "〔U+");
    Archivable.check(pdf);
  }

  @Test
  void what_has_no_glyph_stands_as_its_code() throws Exception {
    CaseNumber odd = review.apply("吉𠮷巷😀整治");
    byte[] pdf =
        fetch(APPLICANT, get("/workplace/cases/" + odd + "/file.pdf")).getContentAsByteArray();
    assertThat(text(pdf)).contains("〔U+20BB7〕巷〔U+1F600〕整治").doesNotContain("#");
    Archivable.check(pdf);
  }

  @Test
  @Tag("INV-S-9")
  void the_zip_is_verified_with_nothing_but_the_zip() throws Exception {
    var mine =
        new UnpackedCase(fetch(APPLICANT, get(address("/file.zip"))).getContentAsByteArray());
    mine.assertWhole();
    assertThat(mine.names())
        .contains("案卷.pdf", "steps.json", "documents/special-statement-v1-专项说明：总则.txt");
    assertThat(mine.manifest().at("/chain/head").asText()).isEqualTo(last().hash());
    var altered = mine.with("documents/special-statement-v1-专项说明：总则.txt", "改动".getBytes(UTF_8));
    assertThat(altered.findings()).singleElement().asString().contains("专项说明：总则");
    assertThat(mine.withStepAltered(2).findings()).isNotEmpty();
  }

  @Test
  void what_the_viewer_may_not_read_is_named_and_left_out() throws Exception {
    withdraw();
    var theirs = new UnpackedCase(fetch(OFFICE, get(address("/file.zip"))).getContentAsByteArray());
    theirs.assertWhole();
    assertThat(theirs.manifest().at("/leftOut/0/kind").asText()).isEqualTo("workload-estimate");
    assertThat(theirs.manifest().at("/leftOut/0/reason").asText()).isEqualTo("知悉范围不包括导出的单位");
    assertThat(theirs.everything()).doesNotContain("测算（内部）");
    byte[] pdf = fetch(OFFICE, get(address("/file.pdf"))).getContentAsByteArray();
    assertThat(text(pdf)).contains("仅限相关单位查看").doesNotContain("测算（内部）");
    assertThat(as("gusu-civil-affairs.clerk", get(address("/file.zip"))).getStatus())
        .isEqualTo(404);
  }

  @Test
  void an_ended_case_is_archived_with_a_step_that_names_the_manifest() throws Exception {
    assertThat(as(APPLICANT, post(address("/archive"))).getStatus()).isEqualTo(409);
    withdraw();
    var archived =
        new UnpackedCase(fetch(APPLICANT, post(address("/archive"))).getContentAsByteArray());
    archived.assertWhole();
    assertThat(last().label()).isEqualTo("归档");
    assertThat(last().text("manifest")).isEqualTo(archived.sha256("manifest.json"));
    assertThat(last().text("chain")).isEqualTo(archived.manifest().at("/chain/head").asText());
  }

  private void withdraw() {
    var request = post(address("/withdraw-application")).param("reason", "方案需要重新论证。");
    assertThat(as(APPLICANT, request).getStatus()).isEqualTo(302);
  }

  private Step last() {
    var all = steps.of(number);
    return all.get(all.size() - 1);
  }

  private String address(String file) {
    return "/workplace/cases/" + number + file;
  }

  private MockHttpServletResponse fetch(String person, RequestBuilder request) {
    var response = as(person, request);
    assertThat(response.getStatus()).isEqualTo(200);
    return response;
  }

  private MockHttpServletResponse as(String person, RequestBuilder request) {
    return officers.as(person, () -> web.perform(request).andReturn().getResponse());
  }

  private void upload(String kind, String name, String secrecy) {
    var file = new MockMultipartFile("file", name, null, ("内容：" + kind).getBytes(UTF_8));
    var request =
        multipart(address("/documents")).file(file).param("kind", kind).param("secrecy", secrecy);
    assertThat(as(APPLICANT, request).getStatus()).isEqualTo(302);
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
