package cn.jiedao.publication.comment;

import static cn.jiedao.publication.comment.Solicited.CHECKER;
import static cn.jiedao.publication.comment.Solicited.DRAFTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.publication.Notice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class LetterImportIT {
  private static final String HEADER = "来件编号,方式,收到日期,意见内容,姓名,联系方式,居住社区\r\n";

  @LocalServerPort private int port;
  @Autowired private Solicited solicited;
  @Autowired private Comments comments;
  @Autowired private Officers officers;
  @Autowired private Clock clock;

  private Browser officer;
  private CaseNumber number;
  private Notice asked;
  private String address;
  private LocalDate day;

  @BeforeEach
  void thePublicWasAsked() {
    number = solicited.open();
    asked = solicited.notice(number);
    address = "/workplace/comments/" + asked.number();
    day = LocalDate.now(clock).plusDays(5);
    var opinion = Opinion.of("=1+1<script>alert(1)</script>", "南门社区", "顾先生", "0512-65000000");
    comments.take(asked, opinion, UUID.randomUUID().toString());
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-S-32")
  void every_fault_is_told_where_it_stands_and_nothing_is_entered() {
    toSummarize();
    String bad =
        HEADER
            + "信1,来信,%s,赞成。,,,\r\n".formatted(day)
            + "信1,传真,%s,,,,\r\n".formatted(day)
            + ",来电,2026-02-30,\"反对，\r\n理由如下\",,,\r\n"
            + "信4,来访,2020-01-01,太远。,,,\r\n";
    assertThat(told("来信.csv", bad.getBytes(StandardCharsets.UTF_8)))
        .contains("没有导入任何来件")
        .contains("第 3 行 A 列（来件编号）：“信1”与第 2 行重复")
        .contains("第 3 行 B 列（方式）：“传真”不是来件方式，请填来信、来电、电子邮件、来访")
        .contains("第 3 行 D 列（意见内容）：不能为空")
        .contains("第 4 行 A 列（来件编号）：不能为空")
        .contains("第 4 行 C 列（收到日期）：“2026-02-30”不是日期")
        .contains("第 5 行 C 列（收到日期）：2020-01-01 不在征求意见的期限内");
    assertThat(told("图片.csv", new byte[] {(byte) 0x89, 0, 1, 2, 3, 0})).contains("无法读取该文件的文字");
    assertThat(told("来信.csv", "甲,乙\r\n".getBytes(StandardCharsets.UTF_8))).contains("第 1 行应是表头");
    assertThat(comments.count(asked.number())).isEqualTo(1);
  }

  @Test
  @Tag("INV-S-32")
  void letters_come_in_by_any_sheet_and_each_only_once() throws IOException {
    toSummarize();
    String calls =
        HEADER
            + "电1,来电,%s,\"请保留\"\"便民点\"\"。\",王女士,,\r\n".formatted(day)
            + "电2,电子邮件,%d/%d/%d,赞成。,,,\r\n"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    assertThat(told("来电.csv", calls.getBytes(Charset.forName("GBK")))).contains("已导入 2 件来件");
    assertThat(told("来电.csv", ("\uFEFF" + calls).getBytes(StandardCharsets.UTF_8)))
        .contains("第 2 行 A 列（来件编号）：“电1”以前已经导入")
        .contains("第 3 行 A 列（来件编号）：“电2”以前已经导入");
    assertThat(told("来信.xlsx", sheet("信1"))).contains("已导入 1 件来件");
    assertThat(comments.of(asked.number()))
        .extracting(one -> one.opinion().text())
        .contains("请保留\"便民点\"。", "希望公交线路不变。");
    assertThat(officers.shown(DRAFTER, number, "summarizeComments"))
        .containsEntry("receivedCount", 4);
    solicited.summarize(number, 3);
    assertThat(comments.summary(asked.number()).orElseThrow().received()).isEqualTo(4);
    assertThat(officer.get(address).body()).doesNotContain("下载模板");
    assertThat(officer.get("/workplace/cases/" + number).body()).contains(address, "导入来信来电");
  }

  @Test
  void only_officers_of_the_case_read_the_opinions_and_only_the_handling_body_who_wrote_them() {
    officer = new Browser(port).login(DRAFTER);
    assertThat(officer.get(address).body())
        .contains("=1+1&lt;script&gt;", "顾先生", "0512-65000000")
        .doesNotContain("<script>alert", "下载模板");
    assertThat(officer.get(address + ".csv").body()).contains("'=1+1<script>", "顾先生");
    var checker = new Browser(port).login(CHECKER);
    assertThat(checker.get(address).body()).contains("南门社区").doesNotContain("顾先生");
    assertThat(checker.get(address + ".csv").body()).doesNotContain("顾先生");
    assertThat(new Browser(port).login("gusu-finance.clerk").get(address).statusCode())
        .isEqualTo(404);
    toSummarize();
    byte[] calls = (HEADER + "电1,来电,%s,赞成。,,,".formatted(day)).getBytes(StandardCharsets.UTF_8);
    checker.login(CHECKER);
    assertThat(checker.upload(address, Map.of(), "a.csv", calls).statusCode()).isEqualTo(403);
    assertThat(comments.count(asked.number())).isEqualTo(1);
  }

  private void toSummarize() {
    solicited.letThePeriodPass(number);
    officer = new Browser(port).login(DRAFTER);
  }

  private String told(String name, byte[] content) {
    assertThat(officer.upload(address, Map.of(), name, content).statusCode()).isEqualTo(302);
    return officer.get(address).body();
  }

  private byte[] sheet(String reference) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(LetterTemplate.xlsx()));
        var out = new ByteArrayOutputStream()) {
      var row = workbook.getSheetAt(0).createRow(1);
      var cells = List.of(reference, "来信", day.toString(), "希望公交线路不变。");
      for (int i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
