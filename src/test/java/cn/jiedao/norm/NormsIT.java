package cn.jiedao.norm;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.engine.Options;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Norms and own powers as they were loaded (Art. 13). */
@JiedaoTest
class NormsIT {
  @LocalServerPort private int port;
  @Autowired private Norms norms;
  @Autowired private Powers powers;
  @Autowired private Options options;
  @Autowired private NormFixtures fixtures;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  @Tag("INV-13-1")
  void only_a_rule_or_more_that_permits_it_bases_a_delegation_java_and_database_agree() {
    LocalDate today = LocalDate.now(clock);
    assertThat(norms.find("social-assistance-48").orElseThrow().mayBaseDelegation(today)).isTrue();
    for (Norm norm : norms.all())
      for (LocalDate day : List.of(today, norm.from().minusDays(1)))
        assertThat(mayBase(norm.code(), day))
            .as(norm.code() + " on " + day)
            .isEqualTo(norm.mayBaseDelegation(day));
    assertThat(mayBase("subsistence-notice-2021-57", today)).isFalse();
    assertThat(mayBase("administrative-coercion-17", today)).isFalse();
  }

  private boolean mayBase(String norm, LocalDate day) {
    return database
        .sql("select may_base_delegation(:norm, :day)")
        .param("norm", norm)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_later_edition_repeals() {
    LocalDate today = LocalDate.now(clock);
    String norm = fixtures.norm(NormLevel.LOCAL_REGULATION, true);
    fixtures.repeal(norm, today);
    assertThat(norms.validOn(today)).extracting(Norm::code).doesNotContain(norm);
    assertThat(norms.validOn(today.minusDays(1))).extracting(Norm::code).contains(norm);
    assertThat(choices("norms", "changshu-urban-management")).doesNotContain(norm);
  }

  @Test
  @Tag("INV-13-12")
  void a_department_chooses_among_its_own_powers() {
    assertThat(choices("ownPowers", "changshu-civil-affairs"))
        .containsExactly(
            "changshu-civil-affairs-small-relief", "changshu-civil-affairs-subsistence");
    assertThat(powers.find("suzhou-urban-management-seizure").orElseThrow().type())
        .isEqualTo(PowerType.COERCION);
  }

  private List<String> choices(String source, String organization) {
    var clerk = new Actor(organization + ".clerk", "经办人", organization, false, null);
    return options.seenBy(clerk).options(source).stream().map(Option::value).toList();
  }

  @Test
  void everybody_on_duty_reads_which_norms_permit_what() {
    assertThat(new Browser(port).login("gusu-justice.clerk").get("/workplace/norms").body())
        .contains("《社会救助暂行办法》第四十八条", "行政法规", "规范性文件", "临时救助（小额）审批", "演示", "核对");
  }
}
