package cn.jiedao.publication.comment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseEnded;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.publication.Notice;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

@JiedaoTest
class CommentPagesIT {
  private static final Pattern FIELD = Pattern.compile("name=\"(token|form)\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private Solicited solicited;
  @Autowired private Comments comments;
  @Autowired private ApplicationEventPublisher events;

  private Browser citizen;
  private CaseNumber number;
  private Notice asked;
  private String address;

  /** Far from other tests, so that no limit of an hour is theirs and ours. */
  @BeforeEach
  void thePublicIsAsked() {
    ClockUtil.offset(Duration.ofDays(300).toMillis());
    citizen = new Browser(port);
    number = solicited.open();
    asked = solicited.notice(number);
    address = "/public/notices/" + asked.number() + "/comments";
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-S-32")
  void a_citizen_writes_without_a_login_and_keeps_a_receipt() {
    assertThat(citizen.get("/notices/" + asked.number()).body()).contains(address, "我来提意见");
    var page = citizen.get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(citizen.cookie("JSESSIONID")).isEmpty();
    var form = form(page, "办事大厅请设在公交站附近。<script>alert(1)</script>");
    form.putAll(Map.of("name", "顾先生", "contact", "0512-65000000", "consent", "yes"));
    var taken = send(form);
    assertThat(taken.statusCode()).isEqualTo(302);
    String receipt = taken.headers().firstValue("Location").orElseThrow();
    assertThat(citizen.get(receipt.substring(receipt.indexOf("/public"))).body())
        .contains("意见已收到", receipt.substring(receipt.lastIndexOf('/') + 1));
    assertThat(comments.of(asked.number()))
        .singleElement()
        .satisfies(one -> assertThat(one.opinion().text()).contains("<script>"))
        .satisfies(one -> assertThat(one.opinion().name()).isEqualTo("顾先生"));

    assertThat(send(form).headers().firstValue("Location")).contains(receipt);
    assertThat(comments.count(asked.number())).as("sent twice, one opinion").isEqualTo(1);
    assertThat(citizen.get(address).body()).doesNotContain("顾先生", "公交站附近");
  }

  @Test
  @Tag("INV-S-32")
  void what_cannot_be_taken_comes_back_with_the_words_kept() {
    String words = "长".repeat(2001);
    var answer = send(form(citizen.get(address), words));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("最多 2000 字，现在有 2001 字", words);
    assertThat(send(form(citizen.get(address), " ")).body()).contains("请填写意见。");

    var named = form(citizen.get(address), "支持。");
    named.put("name", "顾先生");
    assertThat(send(named).body()).contains("请勾选同意");
    var machine = form(citizen.get(address), "支持。");
    machine.put("website", "http://example.com");
    assertThat(send(machine).statusCode()).isEqualTo(400);
    var forged = form(citizen.get(address), "支持。");
    forged.put("token", "00000000-0000-0000-0000-000000000000");
    assertThat(send(forged).body()).contains("页面已经过期", "支持。");
    assertThat(comments.count(asked.number())).isZero();
  }

  @Test
  void one_address_cannot_send_without_end() {
    ClockUtil.offset(Duration.ofDays(301).toMillis());
    var page = citizen.get(address);
    for (int i = 0; i < 10; i++)
      assertThat(send(form(citizen.get(address), "第" + i + "次")).statusCode()).isEqualTo(302);
    var answer = send(form(page, "第十一次"));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("提交过于频繁", "第十一次");
    assertThat(comments.count(asked.number())).isEqualTo(10);
  }

  @Test
  @Tag("INV-S-31")
  @Tag("INV-S-32")
  void after_the_last_day_nothing_is_taken_and_the_summary_is_shown_once_made() {
    var page = citizen.get(address);
    send(form(page, "请保留原来的办事点。"));
    solicited.letThePeriodPass(number);
    var late = send(form(page, "来晚了。"));
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("这份意见没有提交");
    assertThat(citizen.get(address).body()).contains("征求意见已经截止", "<strong>1</strong>");
    solicited.summarize(number, 1);
    assertThat(citizen.get(address).body())
        .contains("意见汇总和采纳情况", "1 件", "网上提交 1 件", "公交线路另行研究")
        .doesNotContain("请保留原来的办事点");
  }

  @Test
  @Tag("INV-S-32")
  void a_matter_that_ended_early_asks_nobody_any_more() {
    var page = citizen.get(address);
    events.publishEvent(new CaseEnded(number, "withdrawn", "已撤回"));
    assertThat(send(form(page, "太晚了。")).statusCode()).isEqualTo(410);
    assertThat(citizen.get(address).body()).contains("公告已经撤回", "该事项已经终止");
    assertThat(comments.count(asked.number())).isZero();
  }

  private static Map<String, String> form(HttpResponse<String> page, String opinion) {
    var fields = new HashMap<String, String>();
    FIELD.matcher(page.body()).results().forEach(f -> fields.put(f.group(1), f.group(2)));
    fields.put("opinion", opinion);
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return citizen.send("POST", address, body, "Content-Type", "application/x-www-form-urlencoded");
  }
}
