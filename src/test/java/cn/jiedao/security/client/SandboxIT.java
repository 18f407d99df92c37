package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Options;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import cn.jiedao.transfer.Review;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is practised in the sandbox is marked, and stays there. */
@JiedaoTest
@Tag("INV-S-24")
class SandboxIT {
  private static final String BODY = "sandbox-market-supervision";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Organizations organizations;
  @Autowired private Options options;
  @Autowired private Notices notices;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  private CaseNumber start() {
    var answers = new HashMap<String, Object>(Review.application("演练用的巡查事项"));
    answers.put("affectedOffices", List.of("sandbox-east", "sandbox-west"));
    return officers.start(BODY + ".clerk", "task-transfer-review", answers);
  }

  @Test
  void all_its_bodies_say_what_they_are() {
    assertThat(organizations.all())
        .filteredOn(body -> organizations.isSandbox(body.code()))
        .extracting(Organization::name)
        .hasSizeGreaterThan(25)
        .allMatch(name -> name.contains("演练"))
        .contains("演练区演练东街道办事处", "演练区演练西街道办事处");
  }

  @Test
  void its_cases_have_numbers_of_no_division_and_are_marked() {
    CaseNumber number = start();
    assertThat(number.value()).startsWith("ZR-999999-");
    var clerk = new Browser(port).login(BODY + ".clerk");
    assertThat(clerk.get("/workplace/cases/" + number).body()).contains(">演练</span>");
    assertThat(clerk.get("/workplace/cases").body()).contains(">演练</span>");
  }

  @Test
  void its_notices_are_never_public() {
    CaseNumber number = start();
    Notice notice =
        notices.publish(number, "transfer-end", "演练公告不得公开", "演练。", Map.of("matter", "演练用的巡查事项"));

    assertThat(notice.number()).startsWith("YL-");
    assertThat(notice.shown()).contains("类别：演练 · ");
    assertThat(notices.ofCase(number)).contains(notice);
    var stranger = new Browser(port);
    for (String page : new String[] {"/", "/feed", "/?q=%E6%BC%94%E7%BB%83"})
      assertThat(stranger.get(page).body()).as(page).doesNotContain("演练公告不得公开");
    for (String form : new String[] {"", ".txt", ".html"})
      assertThat(stranger.get("/notices/" + notice.number() + form).statusCode()).isEqualTo(404);
  }

  @Test
  void the_database_keeps_practice_and_the_real_apart() {
    CaseNumber number = start();
    assertRefused(
        "practice_notices_only_in_the_sandbox",
        """
        insert into notice (number, kind, kind_label, title, body, facts, organization, organization_name,
          case_number, published_at, shown, sha256)
        select 'GG-2020-999999', 'x', 'x', 'x', 'x', '[]', applicant, 'x', number, opened_at, 'x',
          encode(sha256('x'), 'hex')
        from case_head where number = '%s'
        """
            .formatted(number));
    for (String mixed : new String[] {BODY + "', false", "gusu-justice', true"})
      assertRefused(
          "real_clients_serve_real_bodies",
          """
          insert into api_client (id, name, organization, sandbox, processes, created_at, created_by)
          values ('mixed', 'x', '%s, '{}', '2026-01-01', 'secadmin')
          """
              .formatted(mixed));
  }

  private void assertRefused(String constraint, String sql) {
    assertThatThrownBy(() -> database.sql(sql).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining(constraint);
  }

  @Test
  void nobody_real_can_choose_its_offices_nor_it_the_real_ones() {
    assertThat(choices("sandbox-justice"))
        .containsExactlyInAnyOrder("sandbox-east", "sandbox-west");
    assertThat(choices("suzhou-justice"))
        .contains("gusu-pingjiang", "huqiu-shishan", "taicang-ludu")
        .noneMatch(office -> office.startsWith("sandbox"));
    assertThat(choices("gusu-justice")).hasSize(8);
  }

  private List<String> choices(String organization) {
    var actor = new Actor("somebody", "某人", organization, false, null);
    return options.seenBy(actor).options("offices").stream().map(Option::value).toList();
  }
}
