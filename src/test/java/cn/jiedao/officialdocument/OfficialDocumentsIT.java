package cn.jiedao.officialdocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the house issues in the name of a body lies in the case, once. */
@JiedaoTest
class OfficialDocumentsIT {
  @Autowired private OfficialDocuments official;
  @Autowired private Documents documents;
  @Autowired private Steps steps;
  @Autowired private Review review;

  private CaseNumber number;

  @BeforeEach
  void aCase() {
    number = review.apply("公文归卷");
  }

  @Test
  void a_document_is_filed_in_its_case_in_the_name_of_its_issuer_with_one_step() throws Exception {
    int before = steps.of(number).size();
    Document issued = official.issue(number, "establishment-reply", facts());
    assertThat(issued.name()).isEqualTo("关于同意设立试字街道的批复（苏府复〔2026〕7号）.pdf");
    assertThat(issued.kind()).isEqualTo("establishment-reply");
    assertThat(issued.state()).isEqualTo(Document.State.AVAILABLE);
    assertThat(issued.organization()).isEqualTo("suzhou-government");
    assertThat(issued.person()).isNull();
    byte[] pdf = documents.open(issued).readAllBytes();
    assertThat(text(pdf))
        .contains("演示文件，没有法律效力", "苏州市人民政府", "苏府复〔2026〕7号", "2026年3月2日")
        .contains("一、同意设立试字街道。");
    Archivable.check(pdf);
    List<Step> added = steps.of(number).subList(before, steps.of(number).size());
    assertThat(added).extracting(Step::label).containsExactly("制作材料「批复」");
  }

  @Test
  void a_job_that_runs_twice_files_it_once() {
    Document first = official.issue(number, "establishment-reply", facts());
    int steps = this.steps.of(number).size();
    assertThat(official.issue(number, "establishment-reply", facts())).isEqualTo(first);
    assertThat(this.steps.of(number)).hasSize(steps);
    var another = facts();
    another.put("number", "苏府复〔2026〕8号");
    assertThat(official.issue(number, "establishment-reply", another).version()).isEqualTo(2);
  }

  @Test
  void nothing_is_filed_where_a_fact_is_missing() {
    var facts = facts();
    facts.remove("requestNumber");
    assertThatThrownBy(() -> official.issue(number, "establishment-reply", facts))
        .hasMessageContaining("requestNumber");
    assertThatThrownBy(() -> official.issue(number, "transfer-reply", facts))
        .hasMessageContaining("没有“transfer-reply”这种公文");
    assertThat(documents.list(number)).isEmpty();
  }

  private static Map<String, Object> facts() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("issuer", "suzhou-government"),
            Map.entry("recipient", "gusu-government"),
            Map.entry("number", "苏府复〔2026〕7号"),
            Map.entry("date", "2026-03-02"),
            Map.entry("matter", "设立试字街道"),
            Map.entry("action", "设立试字街道"),
            Map.entry("details", List.of("试字街道管理3个社区居民委员会。")),
            Map.entry("approved", true),
            Map.entry("addressee", "你区"),
            Map.entry("requestTitle", "关于设立试字街道的请示"),
            Map.entry("requestNumber", "姑苏府〔2026〕3号"),
            Map.entry("replyText", "请你区妥善做好衔接。"),
            Map.entry("effectiveOn", "2026年4月1日"),
            Map.entry("printedBy", "苏州市人民政府办公室")));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
