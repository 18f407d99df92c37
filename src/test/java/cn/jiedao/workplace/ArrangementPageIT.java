package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.transfer.Review;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page 我的安排, in the market supervision bureau and the finance bureau of Gusu. */
@JiedaoTest
class ArrangementPageIT {
  private static final String ADDRESS = "/workplace/arrangements";
  private static final String MARKET = "gusu-market-supervision";
  private static final String FINANCE = "gusu-finance";
  private static final byte[] PDF = "%PDF-1.7 授权书".getBytes(StandardCharsets.UTF_8);
  private static final Pattern REVOKE =
      Pattern.compile("action=\"(" + ADDRESS + "/[^\"]+/revoke)\"");

  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Steps steps;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void a_substitution_is_entered_told_and_revoked() {
    var clerk = new Browser(port).login(FINANCE + ".clerk");
    var wanted = new HashMap<>(substitution(FINANCE, ".clerk", ".deputy"));
    assertThat(clerk.submit(ADDRESS + "/substitutions", wanted).statusCode()).isEqualTo(302);
    String page = clerk.get(ADDRESS).body();
    assertThat(page).contains("有效", "赴省厅培训");
    HttpResponse<String> again = clerk.submit(ADDRESS + "/substitutions", wanted);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("没有做任何更改", "同一期间已由");
    assertThat(told(FINANCE + ".deputy")).anyMatch(text -> text.contains("全部待办"));
    var stranger = new Browser(port).login(MARKET + ".clerk");
    assertThat(stranger.get(ADDRESS).body()).doesNotContain("赴省厅培训");
    assertThat(stranger.submit(revocation(page), Map.of()).statusCode()).isEqualTo(403);
    assertThat(clerk.submit(revocation(page), Map.of()).statusCode()).isEqualTo(302);
    assertThat(clerk.get(ADDRESS).body()).contains("已撤销");
  }

  @Test
  void a_clerk_arranges_his_own_absence_only_a_leader_those_of_his_people() {
    var clerk = new Browser(port).login(FINANCE + ".clerk");
    var others = substitution(FINANCE, ".deputy", ".leader");
    assertThat(clerk.submit(ADDRESS + "/substitutions", others).statusCode()).isEqualTo(403);
    var leader = new Browser(port).login(FINANCE + ".leader");
    assertThat(leader.submit(ADDRESS + "/substitutions", others).statusCode()).isEqualTo(302);
    assertThat(leader.submit(revocation(leader.get(ADDRESS).body()), Map.of()).statusCode())
        .isEqualTo(302);
  }

  @Test
  void an_authority_is_entered_with_its_document() {
    var leader = new Browser(port).login(FINANCE + ".leader");
    String page = leader.get(ADDRESS).body();
    assertThat(page).contains("相关部门会签").doesNotContain("签发会议纪要");
    var wanted =
        new HashMap<>(
            Map.of(
                "organization",
                FINANCE,
                "leader",
                FINANCE + ".leader",
                "deputy",
                FINANCE + ".deputy"));
    wanted.putAll(Map.of("tasks", "countersign", "from", today(0), "until", today(30)));
    var text = leader.upload(ADDRESS + "/authorities", wanted, "授权书.pdf", "text".getBytes());
    assertThat(text.statusCode()).isEqualTo(400);
    assertThat(text.body()).contains("须是 PDF 文件");
    assertThat(leader.upload(ADDRESS + "/authorities", wanted, "授权书.pdf", PDF).statusCode())
        .isEqualTo(302);
    page = leader.get(ADDRESS).body();
    Matcher document = Pattern.compile("href=\"([^\"]+/document)\"").matcher(page);
    assertThat(document.find()).isTrue();
    assertThat(new Browser(port).login("auditor").get(document.group(1)).body()).contains("%PDF");
    assertThat(new Browser(port).login(MARKET + ".clerk").get(document.group(1)).statusCode())
        .isEqualTo(404);
    assertThat(leader.submit(revocation(page), Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void a_desk_is_handed_over_task_by_task() {
    CaseNumber first = claimed("交接第一件");
    CaseNumber second = claimed("交接第二件");
    var clerk = new Browser(port).login(MARKET + ".clerk");
    var wanted = handover(".deputy");
    assertThat(clerk.submit(ADDRESS + "/handovers", handover(".clerk")).body()).contains("不能是同一人");
    assertThat(clerk.submit(ADDRESS + "/handovers", wanted).statusCode()).isEqualTo(302);
    assertThat(clerk.get(ADDRESS).body()).contains("已移交").doesNotContain("没有移交");
    for (CaseNumber number : List.of(first, second)) {
      Step step = steps.latest(number, "hand-over").orElseThrow();
      assertThat(step.answers()).containsEntry("reason", "调任").containsKey("handedOverBy");
      assertThat(officers.open(number, "submitMaterials").get(0).getAssignee())
          .isEqualTo(MARKET + ".deputy");
    }
    assertThat(clerk.submit(ADDRESS + "/handovers", wanted).body()).contains("没有签收的待办");
    assertThat(told(MARKET + ".deputy")).anyMatch(text -> text.contains("移交给"));
  }

  @Test
  void the_security_administrator_hands_over_the_desk_of_somebody_who_left() {
    CaseNumber number = claimed("由安全管理员交接");
    var secadmin = new Browser(port).login("secadmin");
    assertThat(secadmin.get(ADDRESS + "?organization=" + MARKET).body()).contains("项</option>");
    assertThat(secadmin.submit(ADDRESS + "/handovers", handover(".leader")).statusCode())
        .isEqualTo(302);
    Step step = steps.latest(number, "hand-over").orElseThrow();
    assertThat(step.person()).isNull();
    assertThat(step.answers()).containsKey("arrangedBy");
  }

  private CaseNumber claimed(String title) {
    CaseNumber number = review.apply(title);
    var clerk = new TasklistSession(port, MARKET + ".clerk");
    assertThat(clerk.claim(clerk.task(number, "submitMaterials")).status()).isEqualTo(204);
    return number;
  }

  private Map<String, String> handover(String to) {
    return Map.of(
        "organization", MARKET, "from", MARKET + ".clerk", "to", MARKET + to, "reason", "调任");
  }

  private Map<String, String> substitution(String organization, String absent, String substitute) {
    return Map.of(
        "organization",
        organization,
        "absent",
        organization + absent,
        "substitute",
        organization + substitute,
        "from",
        today(0),
        "until",
        today(3),
        "reason",
        "赴省厅培训");
  }

  private String today(int plus) {
    return LocalDate.now(clock).plusDays(plus).toString();
  }

  private static String revocation(String page) {
    Matcher action = REVOKE.matcher(page);
    assertThat(action.find()).as(page).isTrue();
    return action.group(1);
  }

  private List<String> told(String person) {
    return database
        .sql("select text from inbox_notice where person = :person")
        .param("person", person)
        .query(String.class)
        .list();
  }
}
