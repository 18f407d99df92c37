package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is told something finds it in his inbox, once, until he has read it. */
@JiedaoTest
class InboxIT {
  private static final InstanceOfAssertFactory<?, AbstractStringAssert<?>> TEXT =
      InstanceOfAssertFactories.STRING;
  private static final String STAFFING = "gusu-staffing.clerk";

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient database;
  @Autowired private Officers officers;
  @Autowired private Review review;

  @Test
  void an_organisation_is_told_by_its_people_and_its_leaders_alone_where_only_they_decide() {
    inbox.tellOrganization("gusu-justice", false, told("for-all"));
    inbox.tellOrganization("gusu-justice", true, told("for-leaders"));
    assertThat(persons("for-all"))
        .containsExactly("gusu-justice.clerk", "gusu-justice.deputy", "gusu-justice.leader");
    assertThat(persons("for-leaders")).containsExactly("gusu-justice.leader");
  }

  @Test
  void who_stands_in_for_a_leader_is_told_what_the_leader_is() {
    database
        .sql(
            """
            insert into substitution values (gen_random_uuid(), 'gusu-finance.leader', 'gusu-finance',
              'gusu-finance.deputy', '2026-11-01', '2026-11-30', '出差', 'gusu-finance.leader', '2026-11-01')
            """)
        .update();
    at(LocalDate.of(2026, 11, 30));
    inbox.tellOrganization("gusu-finance", true, told("away"));
    at(LocalDate.of(2026, 12, 1));
    inbox.tellOrganization("gusu-finance", true, told("back"));
    assertThat(persons("away")).containsExactly("gusu-finance.deputy", "gusu-finance.leader");
    assertThat(persons("back")).containsExactly("gusu-finance.leader");
  }

  private static void at(LocalDate day) {
    long noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli();
    ClockUtil.offset(noon - System.currentTimeMillis());
  }

  @AfterEach
  void now() {
    ClockUtil.reset();
    database
        .sql(
            "update substitution set revoked_at = now(), revoked_by = absent where reason = '出差' and revoked_at is null")
        .update();
  }

  @Test
  void nobody_is_told_twice_nor_what_he_did_himself() {
    var all = List.of("gusu-finance.clerk", "gusu-finance.clerk", "gusu-finance.deputy");
    officers.as(
        "gusu-finance.deputy",
        () -> {
          inbox.tell(all, told("once"));
          return null;
        });
    assertThat(persons("once")).containsExactly("gusu-finance.clerk");
  }

  @Test
  void those_asked_are_told_of_a_task_until_one_of_them_has_done_it() {
    CaseNumber number = review.apply("消息试验");
    review.submitMaterials(number);
    assertThat(unread(number, STAFFING)).singleElement(TEXT).startsWith("新的待办：受理审查（");
    assertThat(unread(number, "gusu-staffing.deputy")).singleElement(TEXT).startsWith("新的待办：受理审查（");
    assertThat(unread(number, Review.APPLICANT)).isEmpty();
    review.accept(number);
    assertThat(unread(number, "gusu-staffing.deputy")).isEmpty();
    assertThat(unread(number, Review.APPLICANT)).containsExactly("姑苏区委编办已办理“受理审查”");
    assertThat(unread(number, "gusu-pingjiang.leader"))
        .singleElement(TEXT)
        .startsWith("新的待办：街道提出意见（");
  }

  @Test
  void the_bell_answers_only_what_is_new_and_what_was_read_is_quiet() {
    CaseNumber number = review.apply("铃声试验");
    review.submitMaterials(number);
    var browser = new Browser(port).login(STAFFING);
    var first = browser.get("/account/messages");
    assertThat(first.body()).contains(number.value(), "铃声试验");
    String mark = first.headers().firstValue("ETag").orElseThrow();
    assertThat(browser.get("/account/messages", "If-None-Match", mark).statusCode()).isEqualTo(304);
    assertThat(browser.get("/workplace/messages").body()).contains("新的待办：受理审查", "全部标为已读");
    browser.submit("/workplace/messages/" + latest(STAFFING), Map.of());
    assertThat(unread(number, STAFFING)).isEmpty();
    var after = browser.get("/account/messages", "If-None-Match", mark);
    assertThat(after.statusCode()).isEqualTo(200);
    browser.submit("/account/messages/read", Map.of("upTo", String.valueOf(Long.MAX_VALUE)));
    assertThat(browser.get("/account/messages").body()).contains("\"unread\":0");
  }

  @Test
  void nobody_reads_what_another_was_told() {
    inbox.tell(List.of("gusu-finance.leader"), told("private"));
    var stranger = new Browser(port).login("suzhou-finance.clerk");
    assertThat(
            stranger
                .submit("/workplace/messages/" + latest("gusu-finance.leader"), Map.of())
                .statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/account/messages", "Sec-Fetch-Mode", "x").statusCode())
        .isEqualTo(302);
  }

  private static Told told(String kind) {
    return new Told(kind, null, "试验消息", null);
  }

  private List<String> persons(String kind) {
    return database
        .sql("select person from inbox_notice where kind = :kind order by person")
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  private List<String> unread(CaseNumber number, String person) {
    return database
        .sql(
            """
            select text from inbox_notice
            where case_number = :number and person = :person and read_at is null order by id
            """)
        .param("number", number.value())
        .param("person", person)
        .query(String.class)
        .list();
  }

  private long latest(String person) {
    return database
        .sql("select max(id) from inbox_notice where person = :person")
        .param("person", person)
        .query(Long.class)
        .single();
  }
}
