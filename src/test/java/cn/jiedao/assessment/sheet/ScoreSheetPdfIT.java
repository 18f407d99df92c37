package cn.jiedao.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.officialdocument.Archivable;
import cn.jiedao.officialdocument.PagePicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office takes its score sheet along: all of it, in a form that archives take. */
@JiedaoTest
class ScoreSheetPdfIT {
  @Autowired private ScoreSheetPdf printer;

  @Test
  @Tag("INV-20-8")
  void the_sheet_of_the_example_explains_88_14_down_to_the_entries() throws Exception {
    byte[] pdf = printed(ExampleSheet.complete());
    PagePicture.draw(pdf, "docs/screenshots/score-sheet.png");
    assertThat(text(pdf))
        .contains("元和街道办事处2026年度考核评分表", "88.14", "良好", "建成区类街道", "最终结果")
        .contains("实际值 85.00 ÷ 目标值 100 × 100 = 85.00", "部门核实：92.00", "相城区民政局 王芳")
        .contains("苏州某调查中心", "210", "迎检保障", "2025 年")
        .doesNotContain("〔U+", "null");
    Archivable.check(pdf);
  }

  @Test
  void what_is_missing_stands_there_instead_of_a_total() throws Exception {
    assertThat(text(printed(ExampleSheet.begun())))
        .contains("尚缺：A 党的建设指标。补齐之前不计算总分。", "评定中", "尚未确定", "调查结果尚未确认。")
        .contains("否决事项：发生较大生产安全责任事故（依据：《江苏省安全生产条例》第五条）。等次不高于良好。")
        .doesNotContain("null");
  }

  private byte[] printed(ScoreSheet sheet) throws IOException {
    var pdf = new ByteArrayOutputStream();
    printer.print(sheet, "2027-03-20 10:00", pdf);
    return pdf.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s*\\n\\s*", "");
    }
  }
}
