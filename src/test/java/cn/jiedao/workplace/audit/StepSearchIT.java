package cn.jiedao.workplace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class StepSearchIT {
  private static final String OFFICER = "gusu-market-supervision.clerk";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review reviews;

  private CaseNumber number;
  private Browser auditor;

  @BeforeEach
  void openCase() {
    number = officers.start(OFFICER, "task-transfer-review", Review.application("=检索的巡查"));
    reviews.submitMaterials(number);
    auditor = new Browser(port).login("auditor");
  }

  private String search(String... pairs) {
    var query = new StringBuilder("?number=" + number);
    for (int i = 0; i < pairs.length; i += 2)
      query.append('&').append(pairs[i]).append('=').append(encode(pairs[i + 1]));
    var answer = auditor.get("/workplace/audit/steps" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void steps_are_found_by_who_took_them_for_whom_which_they_are_and_when() {
    String found = "/workplace/cases/" + number;
    assertThat(search("person", OFFICER, "step", "提交材料", "kind", "TASK")).contains(found, "第 2 步");
    assertThat(search("organization", "姑苏区市场监督管理局", "kind", "START")).contains(found);
    assertThat(search("organization", "gusu-market-supervision")).contains(found);
    for (String[] other :
        new String[][] {
          {"person", "gusu-justice.clerk"},
          {"person", "没有这个人"},
          {"organization", "姑苏区司法局"},
          {"kind", "MESSAGE"},
          {"step", "没有这个环节"},
          {"until", "2020-01-01"},
          {"from", "2120-01-01"}
        }) assertThat(search(other)).as(other[0] + " " + other[1]).contains("没有符合条件的环节");
    assertThat(auditor.get("/workplace/audit?person=auditor").body()).contains("检索环节");
  }

  @Test
  void what_was_found_is_exported_for_a_spreadsheet_without_formulas() {
    var file = auditor.get("/workplace/audit/steps.csv?number=" + number);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(file.body())
        .startsWith("\uFEFF\"案号\",")
        .contains("\"" + number + "\",2,", "\"submitMaterials\"", ",\"'=检索的巡查\",");
    assertThat(auditor.get("/workplace/audit?person=auditor").body()).contains("导出环节");
  }
}
