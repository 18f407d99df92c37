package cn.jiedao.officialdocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A template says what an official document must say, whoever wrote it. */
class OfficialTemplatesTest {
  private static final PdfPress PRESS = new PdfPress(new Typeface(), "");

  @TempDir private Path folder;

  @Test
  void every_template_prints_each_of_its_samples_for_archives() throws Exception {
    var templates = new OfficialTemplates("");
    assertThat(templates.all()).isNotEmpty();
    for (TemplateSamples of : templates.all())
      for (int i = 0; i < of.samples().size(); i++) {
        Map<String, Object> sample = of.samples().get(i);
        byte[] pdf = PRESS.print(paper(templates.set(of.template(), sample)));
        Files.write(Path.of("target/%s-%d.pdf".formatted(of.template(), i)), pdf);
        assertThat(text(pdf))
            .contains(sample.get("number").toString(), "演示")
            .doesNotContain("#", "〔U+", "null", "[", "${");
        Archivable.check(pdf);
      }
  }

  /** {@code mvn test -Dtest=OfficialTemplatesTest -Djiedao.write=true} draws it anew. */
  @Test
  @EnabledIfSystemProperty(named = "jiedao.write", matches = "true")
  void the_guide_shows_a_reply() throws Exception {
    var templates = new OfficialTemplates("");
    var reply = templates.of("establishment-reply");
    var pdf = PRESS.print(paper(templates.set(reply.template(), reply.samples().get(0))));
    PagePicture.draw(pdf, "docs/screenshots/official-reply.png");
  }

  @Test
  void the_same_paper_gives_the_same_bytes_dated_as_the_paper_is() throws Exception {
    var templates = new OfficialTemplates("");
    String template = "establishment-reply";
    var sample = templates.of(template).samples().get(0);
    byte[] first = PRESS.print(paper(templates.set(template, sample)));
    byte[] second = PRESS.print(paper(templates.set(template, sample)));
    assertThat(second).isEqualTo(first);
    try (var document = Loader.loadPDF(first)) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2017-03-23T16:00:00Z"); // the day begins in Suzhou
    }
  }

  @Test
  void a_template_of_the_customers_own_is_used() throws Exception {
    override("establishment-reply", ours("establishment-reply").replace("收悉。经研究，", "收悉。经市政府研究，"));
    var templates = new OfficialTemplates(folder.toString());
    var sample = templates.of("establishment-reply").samples().get(0);
    assertThat(templates.set("establishment-reply", sample).html()).contains("收悉。经市政府研究，");
  }

  @Test
  void a_template_without_a_mandatory_element_is_refused_at_start_and_named() throws Exception {
    String reply = ours("establishment-reply");
    override("establishment-reply", reply.replace("id=\"recipient\"", ""));
    assertRefused("establishment-reply.html", "缺少主送机关");
    override("establishment-reply", reply.replace("th:text=\"${number}\"", ""));
    assertRefused("establishment-reply.html", "缺少发文字号");
    override("establishment-reply", reply.replace("</p>", ""));
    assertRefused("establishment-reply.html", "不能使用");
    override("establishment-reply", reply);
    override("layout", ours("layout").replace("id=\"date\"", ""));
    assertRefused("establishment-reply.html", "缺少成文日期");
  }

  @Test
  @Tag("INV-13-3")
  void an_agreement_without_one_of_its_statutory_elements_is_refused_at_start() throws Exception {
    String agreement = ours("delegation-agreement");
    var elements =
        Map.of(
            "basis", "委托依据",
            "matters", "委托事项",
            "powers", "委托权限",
            "term", "委托期限",
            "departmentDuties", "甲方的权利和义务",
            "officeDuties", "乙方的权利和义务",
            "liability", "法律责任");
    for (var element : elements.entrySet()) {
      override("delegation-agreement", agreement.replace("id=\"" + element.getKey() + "\"", ""));
      assertRefused("delegation-agreement.html", "缺少" + element.getValue());
    }
    override("delegation-agreement", agreement.replace("至${endsOn}止", "起"));
    assertRefused("delegation-agreement.html", "缺少委托期限（id 为 term 的元素须写出 ${endsOn}）");
    override("delegation-agreement", agreement.replace("乙方（盖章）", "乙方"));
    assertRefused("delegation-agreement.html", "缺少乙方签章处");
  }

  @Test
  @Tag("INV-13-3")
  void an_agreement_whose_facts_lack_a_statutory_element_is_not_made() throws Exception {
    var templates = new OfficialTemplates("");
    var facts = new HashMap<>(templates.of("delegation-agreement").samples().get(0));
    templates.demand("delegation-agreement", facts);
    facts.put("powers", List.of());
    facts.put("liability", " ");
    assertThatThrownBy(() -> templates.demand("delegation-agreement", facts))
        .hasMessageContaining("委托权限（powers）、法律责任（liability）");
  }

  private void assertRefused(String template, String why) {
    assertThatThrownBy(() -> new OfficialTemplates(folder.toString()))
        .hasMessageContaining(template)
        .hasMessageContaining(why);
  }

  @Test
  void a_template_of_no_known_document_is_refused_at_start() throws Exception {
    override("transfer-reply", "<html/>");
    assertThatThrownBy(() -> new OfficialTemplates(folder.toString()))
        .hasMessageContaining("没有“transfer-reply”这种公文")
        .hasMessageContaining("establishment-reply");
    assertThatThrownBy(() -> new OfficialTemplates(folder.resolve("none").toString()))
        .hasMessageContaining("不存在");
  }

  @Test
  void a_fact_that_the_template_needs_is_asked_for_by_name() throws Exception {
    var templates = new OfficialTemplates("");
    assertThatThrownBy(() -> templates.demand("establishment-reply", Map.of("number", "1")))
        .hasMessageContaining("issuer")
        .hasMessageContaining("requestNumber");
  }

  private void override(String template, String content) throws IOException {
    Files.writeString(folder.resolve(template + ".html"), content);
  }

  private static String ours(String template) throws IOException {
    return Files.readString(Path.of("src/main/resources/templates/official/" + template + ".html"));
  }

  private static OfficialPaper paper(SetPage page) {
    return new OfficialPaper(
        page.html(), page.text(Part.TITLE), page.text("number"), "x", LocalDate.of(2017, 3, 24));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
