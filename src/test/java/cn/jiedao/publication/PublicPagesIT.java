package cn.jiedao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@JiedaoTest
class PublicPagesIT {
  @Autowired private Notices notices;
  @Autowired private NoticeRows rows;
  @Autowired private Cases cases;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private WebApplicationContext context;

  private MockMvc web;
  private CaseNumber caseNumber;

  /** Later than whatever other tests publish, so that what is published here comes first. */
  @BeforeEach
  void aCase() {
    ClockUtil.offset(Duration.ofDays(1500).toMillis());
    web = MockMvcBuilders.webAppContextSetup(context).build();
    caseNumber =
        cases.open(
            "task-transfer-review",
            UUID.randomUUID().toString(),
            "ZR",
            "gusu-market-supervision",
            "食品安全协管员日常巡查",
            null);
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-S-12")
  void a_published_notice_is_listed_shown_and_downloaded_with_the_allowed_facts_only()
      throws Exception {
    var notice = publish("食品安全协管员日常巡查交由街道办理");
    web.perform(get("/"))
        .andExpect(content().string(containsString("/notices/" + notice.number())))
        .andExpect(header().string("Cache-Control", "max-age=20, public"));
    web.perform(get("/notices/" + notice.number()))
        .andExpect(content().string(containsString("平江街道办事处、苏锦街道办事处")))
        .andExpect(content().string(containsString("2026年7月1日")))
        .andExpect(content().string(not(containsString(caseNumber.value()))));
    var file =
        web.perform(get("/notices/" + notice.number() + ".txt"))
            .andExpect(header().string("Content-Disposition", containsString("attachment")))
            .andExpect(header().string("ETag", "\"" + notice.sha256() + "\""))
            .andReturn();
    assertThat(NoticeText.sha256(file.getResponse().getContentAsString()))
        .isEqualTo(notice.sha256());
  }

  @Test
  @Tag("INV-S-12")
  void a_fact_that_is_not_on_the_list_or_a_number_of_a_person_is_refused_and_nothing_written() {
    int before = rows.ofCase(caseNumber.value()).size();
    assertThatThrownBy(
            () -> notices.publish(caseNumber, "transfer", "标题", "正文", Map.of("opinion", "不同意")))
        .hasMessageContaining("不得公开");
    assertThatThrownBy(
            () -> notices.publish(caseNumber, "transfer", "标题", "电话13812345678", Map.of()))
        .hasMessageContaining("手机号");
    assertThat(rows.ofCase(caseNumber.value())).hasSize(before);
  }

  @Test
  void words_of_two_characters_are_found_together_and_no_letter_is_a_wildcard() throws Exception {
    String mark = "标" + UUID.randomUUID().toString().substring(0, 8);
    var notice = publish("河道保洁 " + mark + " 100%");
    assertFound(mark + " 河道", notice, true);
    assertFound(mark + " 市监", notice, false);
    assertFound(mark + " 100%", notice, true);
    assertFound(mark + " 1_0", notice, false);
  }

  @Test
  @Tag("INV-S-13")
  void a_withdrawn_notice_says_so_at_once_shows_its_text_no_more_and_stays_withdrawn()
      throws Exception {
    var notice = publish("先行公布有误的事项");
    web.perform(get("/"));
    notices.withdraw(notice.number(), "事项名称有误");
    web.perform(get("/notices/" + notice.number()))
        .andExpect(content().string(containsString("撤回理由：<span>事项名称有误")))
        .andExpect(content().string(not(containsString("平江街道"))));
    web.perform(get("/notices/" + notice.number() + ".txt")).andExpect(status().isGone());
    assertThatThrownBy(() -> notices.withdraw(notice.number(), "再撤")).hasMessageContaining("已经撤回");
  }

  @Test
  @Tag("INV-S-13")
  void what_was_published_cannot_be_changed_and_falls_with_the_effect_it_publishes() {
    var notice = publish("不可更改");
    assertThatThrownBy(
            () ->
                jdbc.sql("update notice set body = 'x' where number = ?")
                    .param(notice.number())
                    .update())
        .isInstanceOf(DataAccessException.class);
    transaction.executeWithoutResult(
        effect -> {
          publish("生效失败的事项");
          effect.setRollbackOnly();
        });
    assertThat(rows.ofCase(caseNumber.value())).extracting(Notice::title).containsOnly("不可更改");
    assertThat(publish("下一件").number()).isEqualTo(successor(notice.number()));
  }

  @Test
  @Tag("INV-S-15")
  void a_script_in_a_notice_is_text_and_the_feed_stays_well_formed() throws Exception {
    var notice = publish("<script>alert(1)</script> & \"]]>\u0007");
    for (String page : List.of("/", "/notices/" + notice.number(), "/feed")) {
      web.perform(get(page)).andExpect(content().string(not(containsString("<script>alert"))));
    }
    web.perform(get("/feed"))
        .andExpect(content().contentType("application/atom+xml;charset=UTF-8"))
        .andExpect(
            xpath("/a:feed/a:entry[1]/a:id", Map.of("a", "http://www.w3.org/2005/Atom"))
                .string("urn:jiedao:notice:" + notice.number()));
  }

  @Test
  void the_page_of_someone_logged_in_is_kept_by_no_cache_and_an_unknown_number_is_not_found()
      throws Exception {
    var login = new TestingAuthenticationToken("gusu-justice.clerk", "", "gusu-justice");
    web.perform(get("/").principal(login))
        .andExpect(header().doesNotExist("Cache-Control"))
        .andExpect(content().string(containsString("gusu-justice.clerk")));
    web.perform(get("/notices/GG-2026-999999")).andExpect(status().isNotFound());
  }

  private Notice publish(String title) {
    return notices.publish(
        caseNumber,
        "transfer",
        title,
        "自生效之日起，由下列街道办事处承担。\r\n具体事项以本公告为准。",
        Map.of(
            "effectiveDate",
            LocalDate.of(2026, 7, 1),
            "offices",
            List.of("平江街道办事处", "苏锦街道办事处"),
            "matter",
            title,
            "contactPhone",
            "0512-65221234"));
  }

  private void assertFound(String words, Notice notice, boolean found) throws Exception {
    var link = containsString("/notices/" + notice.number());
    web.perform(get("/").param("q", words)).andExpect(content().string(found ? link : not(link)));
  }

  private static String successor(String number) {
    int last = Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    return number.substring(0, number.lastIndexOf('-') + 1) + "%06d".formatted(last + 1);
  }
}
