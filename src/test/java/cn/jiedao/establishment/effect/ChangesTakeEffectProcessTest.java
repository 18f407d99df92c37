package cn.jiedao.establishment.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.database.Superuser;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.city.CityDesk;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever hangs on offices follows a change on its day: once, and each change by itself. */
@JiedaoTest
class ChangesTakeEffectProcessTest {
  @Autowired private ApprovedChange approved;
  @Autowired private Proposed proposed;
  @Autowired private OfficeFixtures fixtures;
  @Autowired private ChangesTakeEffect effect;
  @Autowired private ToldOfOffices told;
  @Autowired private CityDesk city;
  @Autowired private OfficeRegister register;
  @Autowired private Notices notices;
  @Autowired private Superuser superuser;
  @Autowired private Officers officers;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    told.failOn(null);
    ClockUtil.reset();
  }

  private CaseNumber renaming(int daysAhead) {
    String office = fixtures.office("huqiu", 1);
    return approved.bySignature("huqiu", proposed.renaming(office, fixtures.name()), daysAhead);
  }

  private boolean isClaimed(CaseNumber number) {
    return database
        .sql(
            "select exists (select from change_claim where case_number = :number and released_at is null)")
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  @Tag("INV-4-10")
  @Tag("INV-4-9")
  void a_change_takes_effect_once_though_two_nodes_sweep_and_one_that_fails_holds_up_no_other() {
    CaseNumber fails = renaming(50);
    CaseNumber holds = renaming(3);
    officers.pass(Duration.ofDays(2));
    effect.sweep();
    assertThat(told.of(holds.value())).isEmpty();
    assertThat(isClaimed(holds)).isTrue();

    officers.pass(Duration.ofDays(60));
    told.failOn(fails.value());
    CompletableFuture.allOf(
            CompletableFuture.runAsync(effect::sweep), CompletableFuture.runAsync(effect::sweep))
        .join();
    assertThat(told.of(holds.value())).hasSize(1);
    assertThat(isClaimed(holds)).isFalse();
    assertThat(told.of(fails.value())).isEmpty();
    assertThat(isClaimed(fails)).isTrue();

    told.failOn(null);
    effect.sweep();
    effect.sweep();
    assertThat(told.of(fails.value())).hasSize(1);
  }

  @Test
  @Tag("INV-4-8")
  void whoever_follows_a_change_is_told_which_offices_end_and_which_begin() {
    List<String> merged = List.of(fixtures.office("huqiu", 1), fixtures.office("huqiu", 1));
    CaseNumber number = approved.bySignature("huqiu", proposed.merger(merged, fixtures.name()), 0);
    assertThat(told.of(number.value()))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.abolished()).containsExactlyInAnyOrderElementsOf(merged);
              assertThat(event.founded()).hasSize(1);
            });
  }

  @Test
  @Tag("INV-4-1")
  void a_change_that_the_register_refuses_leaves_no_trace() {
    String office = fixtures.office("huqiu", 1);
    CaseNumber number = approved.reviewed("huqiu", proposed.renaming(office, fixtures.name()));
    city.approve(number, LocalDate.now(clock).plusDays(3));
    JdbcClient.create(superuser.connections())
        .sql("update jiedao.city_reply set number = '苏府复〔2026〕99998号' where case_number = ?")
        .param(number.value())
        .update();
    assertThatThrownBy(() -> approved.announce(number)).hasStackTraceContaining("批复文号或者日期与签发的不一致");
    assertThat(officers.waitingAt(number)).containsExactly("checkSecrecy");
    assertThat(notices.ofCase(number)).noneMatch(notice -> notice.kind().equals("office-change"));
    assertThat(register.history(office)).hasSize(1);
  }
}
