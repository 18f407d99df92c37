package cn.jiedao.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.MailServer;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.transfer.Review;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are told by mail as they have chosen, and a mail that fails is tried again. */
@JiedaoTest
class MailsIT {
  private static final String CLERK = "gusu-medical-insurance.clerk";
  private static final String ADDRESS = "clerk@insurance.example.cn";
  private static final String QUESTION = "请核对参保单位名单。";
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Postman postman;
  @Autowired private MorningRound round;
  @Autowired private JdbcClient database;
  @Autowired private Officers officers;
  @Autowired private Review review;

  @BeforeEach
  void address() throws Exception {
    MailServer.server().purgeEmailFromAllMailboxes();
    database.sql("delete from mail_outbox").update();
    database.sql("delete from mail_digest").update();
    var security = new Browser(port).login("secadmin");
    security.submit("/workplace/people/" + CLERK + "/email", Map.of("email", ADDRESS));
  }

  @AfterEach
  void withoutAddress() {
    database.sql("update person set email = null where id = :id").param("id", CLERK).update();
    ClockUtil.reset();
  }

  @Test
  void whoever_wants_it_gets_each_message_at_once_with_case_step_and_link() throws Exception {
    choose("AT_ONCE");
    CaseNumber number = ask("邮件试验");
    sendAll();
    MimeMessage mail = only();
    assertThat(mail.getSubject()).startsWith("【街道平台】新的待办：提出协办意见").endsWith(number.value());
    assertThat(GreenMailUtil.getAddressList(mail.getFrom())).isEqualTo("jiedao@gov.example");
    assertThat(part(mail, "text/plain"))
        .contains("案号：" + number, "事项：邮件试验", "查看：https://jiedao.example/camunda/app/tasklist/")
        .doesNotContain(QUESTION);
    assertThat(part(mail, "text/html")).contains("新的待办：提出协办意见", "邮件试验", "href=\"https://jiedao");
  }

  @Test
  void the_morning_digest_comes_once_on_a_working_day_the_overdue_first() throws Exception {
    CaseNumber number = ask("早报试验");
    at(THURSDAY.plusMonths(1), LocalTime.of(8, 29));
    round.writeIfDue();
    at(THURSDAY.plusDays(2), LocalTime.of(8, 30)); // a Saturday
    round.writeIfDue();
    sendAll();
    assertThat(mails()).isEmpty();
    at(THURSDAY.plusMonths(1).plusDays(2), LocalTime.of(8, 31));
    round.writeIfDue();
    round.writeIfDue();
    sendAll();
    MimeMessage mail = only();
    assertThat(mail.getSubject()).contains("早报：已超期");
    assertThat(part(mail, "text/plain")).contains("提出协办意见　早报试验　" + number, "已超期");
    assertThat(part(mail, "text/html")).contains("早报试验", "已超期");
  }

  @Test
  void whoever_wants_none_gets_none() throws Exception {
    choose("NONE");
    inbox.tell(List.of(CLERK), new Told("trial", null, "试验消息", null));
    at(THURSDAY, LocalTime.of(9, 0));
    round.writeIfDue();
    sendAll();
    assertThat(mails()).isEmpty();
  }

  @Test
  void a_mail_that_is_not_taken_is_tried_again_until_it_is_dead_and_can_be_revived()
      throws Exception {
    choose("AT_ONCE");
    inbox.tell(List.of(CLERK), new Told("trial", null, "断线试验", null));
    MailServer.server().stop();
    try {
      for (int i = 0; i < 6; i++) {
        assertThat(postman.sendNext()).isTrue();
        officers.pass(Duration.ofHours(7));
      }
      assertThat(postman.sendNext()).isFalse();
    } finally {
      MailServer.server().start();
    }
    assertThat(column("result")).isEqualTo("连接不上邮件服务器");
    assertThat(column("dead_at")).isNotNull();
    var admin = new Browser(port).login("admin");
    assertThat(admin.get("/workplace/mails").body()).contains("断线试验", "连接不上邮件服务器");
    admin.submit("/workplace/mails/revive", Map.of());
    sendAll();
    assertThat(only().getSubject()).contains("断线试验");
  }

  /** Asks the clerk's bureau, which no other test asks for anything. */
  private CaseNumber ask(String title) {
    CaseNumber related = review.apply(title + "所涉事项");
    return officers.start(
        Review.APPLICANT,
        "consultation",
        Map.of(
            "title",
            title,
            "relatedCase",
            related.value(),
            "askedOrganizations",
            List.of("gusu-medical-insurance"),
            "question",
            QUESTION));
  }

  private void choose(String choice) {
    var clerk = new Browser(port).login(CLERK);
    clerk.submit("/workplace/messages/settings", Map.of("choice", choice));
    assertThat(clerk.get("/workplace/messages/settings").body()).contains(ADDRESS);
  }

  private static void at(LocalDate day, LocalTime time) {
    var moment = day.atTime(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    ClockUtil.offset(moment.toEpochMilli() - System.currentTimeMillis());
  }

  private void sendAll() {
    while (postman.sendNext()) {}
  }

  private static List<MimeMessage> mails() throws Exception {
    return Arrays.stream(MailServer.server().getReceivedMessages()).toList();
  }

  private static MimeMessage only() throws Exception {
    assertThat(mails()).hasSize(1);
    return mails().get(0);
  }

  private static String part(jakarta.mail.Part whole, String type)
      throws MessagingException, IOException {
    if (whole.isMimeType(type)) return whole.getContent().toString();
    if (!(whole.getContent() instanceof jakarta.mail.Multipart parts)) return "";
    var found = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) found.append(part(parts.getBodyPart(i), type));
    return found.toString();
  }

  private String column(String column) {
    return database
        .sql("select " + column + " from mail_outbox")
        .query((row, i) -> row.getString(1))
        .single();
  }
}
