package cn.jiedao.delegation.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.officialdocument.Archivable;
import cn.jiedao.officialdocument.PagePicture;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What both sides negotiate and sign is a document of the case, whole and in every version. */
@JiedaoTest
class AgreementPaperProcessTest {
  @Autowired private Delegating delegating;
  @Autowired private Officers officers;
  @Autowired private Documents documents;
  @Autowired private StatutoryElementRules rules;
  @Autowired private Agreements agreements;
  @Autowired private WebApplicationContext context;
  private CaseNumber number;
  private Map<String, Object> terms;

  @BeforeEach
  void prepared() {
    number = delegating.propose(delegating.office("changshu"));
    delegating.prepare(number);
    terms = new HashMap<>(delegating.terms(number));
  }

  private List<Document> filed(String kind) {
    return documents.list(number).stream().filter(one -> one.kind().equals(kind)).toList();
  }

  private String text(Document document) throws IOException {
    try (var pdf = Loader.loadPDF(documents.open(document).readAllBytes())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
  }

  @Test
  @Tag("INV-13-3")
  void each_draft_is_filed_and_shows_what_it_changed() throws Exception {
    delegating.draft(number, terms);
    assertThat(officers.shown(delegating.office(number, "clerk"), number, "answerDraft"))
        .containsEntry("draftChanges", "这是第一稿，没有上一稿可以对照。");
    delegating.answer(number, "countered");
    terms.put("funds", "按办件量拨付，每季度末拨付。");
    terms.put("powers", List.of("inspection", "filing"));
    terms.remove("penaltyLimit");
    delegating.draft(number, terms);
    assertThat(officers.shown(delegating.office(number, "clerk"), number, "answerDraft"))
        .hasEntrySatisfying(
            "draftChanges",
            said ->
                assertThat(said.toString())
                    .contains("【经费保障】\n删去：“列入部门预算。”\n增加：“每季度末拨付。”")
                    .contains("【委托权限】", "增加：“立案。”")
                    .doesNotContain("【法律责任】", "【标题】", "【案号和文本】"));
    assertThat(filed("delegation-draft")).extracting(Document::version).containsExactly(2, 1);
    assertThat(text(filed("delegation-draft").get(0)))
        .contains("行政委托协议（草案第2稿）", "协议草案，未经签署不生效", "检查、立案。", "文本：第2稿");
    assertThat(page())
        .contains("共 2 稿", "第 2 稿", "改动 2 条", "<del>列入部门预算。</del>", "<ins>每季度末拨付。</ins>");
  }

  private String page() throws Exception {
    var web = MockMvcBuilders.webAppContextSetup(context).build();
    return officers.as(
        delegating.office(number, "clerk"),
        () ->
            web.perform(get("/workplace/cases/" + number))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
  }

  @Test
  @Tag("INV-13-3")
  void the_text_to_be_signed_has_every_statutory_element_and_a_returned_one_is_made_anew()
      throws Exception {
    delegating.draft(number, terms);
    delegating.adopt(number);
    Document first = filed("delegation-agreement").get(0);
    assertThat(text(first))
        .contains("甲方（委托机关）：", "乙方（受委托方）：", terms.get("agreementNumber").toString())
        .contains("《城市市容和环境卫生管理条例》第三十四条（行政法规）", "对随地吐痰", "检查、立案、处罚。", "200元以下")
        .contains("超越权限实施的，依法追究责任。", "乙方管辖的全部区域", "自双方签署并公布之日起生效")
        .contains("甲方（盖章）乙方（盖章）", "文本：第1稿（定稿）")
        .doesNotContain("草案", "null", "〔U+");
    Archivable.check(documents.open(first).readAllBytes());
    assertThat(agreements.finish(number)).isEqualTo(first); // a job carried out twice
    officers.submit(
        delegating.department(number, "leader"),
        number,
        "signForDepartment",
        Map.of("departmentSignature", "returned", "departmentReturnReason", "请核对经费条款。"));
    delegating.draft(number, terms);
    delegating.adopt(number);
    assertThat(filed("delegation-agreement")).extracting(Document::version).containsExactly(2, 1);
    assertThat(text(filed("delegation-agreement").get(0))).contains("文本：第2稿（定稿）");
  }

  /** {@code mvn test -Dtest=AgreementPaperProcessTest -Djiedao.write=true} draws it anew. */
  @Test
  @EnabledIfSystemProperty(named = "jiedao.write", matches = "true")
  void the_guide_shows_a_signed_agreement() throws Exception {
    CaseNumber signed = delegating.signed("gusu-pingjiang");
    Document agreement =
        documents.list(signed).stream()
            .filter(one -> one.kind().equals("delegation-agreement"))
            .findFirst()
            .orElseThrow();
    byte[] pdf = documents.open(agreement).readAllBytes();
    PagePicture.draw(pdf, "docs/screenshots/delegation-agreement.png");
  }

  @Test
  @Tag("INV-13-3")
  void a_draft_without_a_statutory_element_is_refused_and_the_element_named() {
    terms.put("powers", List.of());
    terms.put("liability", " ");
    var submission = new AnswerRules.Submission(number, null, null, terms, Map.of());
    assertThat(rules.check(submission))
        .extracting(Violation::field, Violation::message)
        .containsExactly(
            tuple("powers", "协议缺少「委托权限」，请补写；缺少法定内容的协议不得签署"),
            tuple("liability", "协议缺少「法律责任」，请补写；缺少法定内容的协议不得签署"));
    assertThatThrownBy(() -> delegating.draft(number, terms)).hasMessageContaining("法律责任");
    assertThat(filed("delegation-draft")).isEmpty();
  }
}
