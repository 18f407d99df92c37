package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiedao.JiedaoTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@JiedaoTest
class PeoplePageIT {
  @Autowired private WebApplicationContext context;
  @Autowired private IdentityService identities;
  @Autowired private People people;
  @Autowired private Posts posts;

  private MockMvc web;

  @BeforeEach
  void securityAdministrator() {
    web = MockMvcBuilders.webAppContextSetup(context).build();
    identities.setAuthentication("secadmin", List.of("security-administrators"));
  }

  @AfterEach
  void nobody() {
    identities.clearAuthentication();
  }

  @Test
  void people_are_found_by_account_name_or_body() throws Exception {
    web.perform(get("/workplace/people").param("words", "平江"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("gusu-pingjiang.leader")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("gusu-sujin.clerk"))));
  }

  @Test
  void a_person_is_added_given_a_post_and_loses_it() throws Exception {
    web.perform(
            post("/workplace/people")
                .param("person", "zhangjiagang.web")
                .param("name", "周到")
                .param("organization", "zhangjiagang-justice")
                .param("title", "科员")
                .param("from", "2026-01-01")
                .param("until", ""))
        .andExpect(redirectedUrl("/workplace/people?words=zhangjiagang.web"))
        .andExpect(flash().attributeExists("issued"));
    web.perform(
            post("/workplace/people/zhangjiagang.web/posts/zhangjiagang-justice/2026-01-01/end")
                .param("lastDay", "2026-01-31"))
        .andExpect(redirectedUrl("/workplace/people?words=zhangjiagang.web"));
    assertThat(posts.of("zhangjiagang.web", LocalDate.of(2026, 1, 31))).hasSize(1);
    assertThat(posts.of("zhangjiagang.web", LocalDate.of(2026, 2, 1))).isEmpty();
  }

  @Test
  void bad_input_is_answered_on_the_page_and_changes_nothing() throws Exception {
    web.perform(
            post("/workplace/people")
                .param("person", "Zhang San")
                .param("name", "张三")
                .param("organization", "zhangjiagang-nothing")
                .param("title", "")
                .param("from", "2026-02-01")
                .param("until", "2026-01-01"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(Matchers.containsString("只能用小写字母")))
        .andExpect(content().string(Matchers.containsString("没有代码为“zhangjiagang-nothing”的单位")))
        .andExpect(content().string(Matchers.containsString("请填写职务")))
        .andExpect(content().string(Matchers.containsString("早于开始日期")));
    assertThat(people.search("张三", 10)).isEmpty();
  }

  @Test
  void a_good_sheet_is_imported_whole() throws Exception {
    web.perform(
            multipart("/workplace/people/import")
                .file(
                    sheet(
                        List.of("zjg.one", "钱一", "zhangjiagang-audit", "局长", "是", "2026-01-01", ""),
                        List.of("zjg.two", "钱二", "zhangjiagang-audit", "科员", "否", "2026-01-01", ""),
                        List.of(
                            "zjg.two", "", "zhangjiagang-finance", "科员", "", "2026-01-01", ""))))
        .andExpect(redirectedUrl("/workplace/people"))
        .andExpect(flash().attribute("issued", Matchers.hasSize(2)));
    assertThat(posts.of("zjg.two", LocalDate.of(2026, 1, 1))).hasSize(2);
  }

  @Test
  void a_sheet_with_one_fault_imports_nobody() throws Exception {
    web.perform(
            multipart("/workplace/people/import")
                .file(
                    sheet(
                        List.of(
                            "zjg.three", "钱三", "zhangjiagang-audit", "科员", "否", "2026-01-01", ""),
                        List.of(
                            "zjg.four", "钱四", "zhangjiagang-adit", "科员", "否", "2026-01-01", ""))))
        .andExpect(status().isBadRequest())
        .andExpect(
            content()
                .string(
                    Matchers.containsString("工作表“人员”第 3 行 C 列（单位代码）：没有代码为“zhangjiagang-adit”的单位")));
    assertThat(people.find("zjg.three")).isEmpty();
  }

  @Test
  void the_template_lists_every_body() throws Exception {
    web.perform(get("/workplace/people/import/template.xlsx"))
        .andExpect(status().isOk())
        .andExpect(
            result -> assertThat(result.getResponse().getContentAsByteArray().length).isPositive());
  }

  @Test
  void nobody_but_the_security_administrator_manages_people() throws Exception {
    identities.setAuthentication("admin", List.of("system-administrators"));
    web.perform(get("/workplace/people"))
        .andExpect(content().string(Matchers.not(Matchers.containsString("gusu-justice"))));
    refused(post("/workplace/people/gusu-justice.clerk/password"));
    refused(
        post("/workplace/people/administrators")
            .param("person", "second")
            .param("name", "某人")
            .param("administrator", "AUDIT"));
    identities.setAuthentication("gusu-justice.leader", List.of("gusu-justice"));
    refused(get("/workplace/people"));
    identities.setAuthentication("auditor", List.of("auditors"));
    refused(post("/workplace/people/gusu-justice.clerk/unlock"));
  }

  private void refused(org.springframework.test.web.servlet.RequestBuilder request) {
    assertThatThrownBy(() -> web.perform(request)).hasCauseInstanceOf(AccessDeniedException.class);
  }

  @SafeVarargs
  private static MockMultipartFile sheet(List<String>... rows) throws IOException {
    return new MockMultipartFile("file", "people.xlsx", null, Sheets.filled(rows));
  }
}
