package cn.jiedao.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.database.Superuser;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.register.OfficesChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the house does by itself about bodies and posts: every year, and when offices change. */
@JiedaoTest
class StaffingSweepProcessTest {
  @Autowired private Determining determining;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private CaseActs acts;
  @Autowired private StaffingDeterminations determinations;
  @Autowired private StaffingSweep sweep;
  @Autowired private StaffingFollowsOffices follower;
  @Autowired private JdbcClient database;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Superuser superuser;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  private String office;

  @BeforeEach
  void found() {
    office = determining.office();
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private List<CaseNumber> following(CaseNumber parent) {
    return officers.following(parent, "staffing-determination");
  }

  @Test
  @Tag("INV-5-2")
  void after_a_year_the_house_opens_one_check_which_reports_the_staff_against_the_posts() {
    CaseNumber determined = determining.determined(office);
    officers.pass(Duration.ofDays(360));
    sweep.sweep();
    assertThat(following(determined)).isEmpty();
    officers.pass(Duration.ofDays(10));
    sweep.sweep();
    sweep.sweep();
    assertThat(following(determined)).hasSize(1);
    CaseNumber check = following(determined).get(0);
    CaseHead head = cases.get(check);
    assertThat(head.applicant()).isEqualTo(office);
    assertThat(officers.waitingAt(check)).containsExactly("submitDataSheet");
    assertThat(officers.as(office + ".clerk", () -> acts.availableTo(head, actors.current())))
        .as("what the house opened, nobody takes back")
        .noneMatch(act -> act.id().equals("withdraw-staffing"));
    var sheet = new HashMap<>(Determining.sheet());
    sheet.put("actualAdministrative", 48);
    determining.submitSheet(check, sheet);
    determining.check(check, "complete");
    assertThat(
            database
                .sql(
                    "select administrative from staffing_actual where report_case = :check and determination = :before")
                .param("check", check.value())
                .param("before", determined.value())
                .query(Integer.class)
                .single())
        .isEqualTo(48);
    determining.studied(check, Determining.plan(10, 50, 45));
    determining.commission(check, "approved");
    determining.decide(check, "approved");
    determining.notice(check, LocalDate.now(clock));
    assertThat(cases.get(check).outcome()).isEqualTo("determinationInEffect");
    assertThat(determinations.find(determined).orElseThrow().until())
        .isEqualTo(LocalDate.now(clock));
    sweep.sweep();
    assertThat(following(check)).isEmpty();
  }

  @Test
  void a_check_that_came_to_nothing_comes_again_only_after_another_year() {
    CaseNumber determined = determining.determined(office);
    officers.pass(Duration.ofDays(370));
    sweep.sweep();
    CaseNumber check = following(determined).get(0);
    determining.submitSheet(check, Determining.sheet());
    determining.check(check, "refused");
    officers.pass(Duration.ofDays(30));
    sweep.sweep();
    assertThat(following(determined)).hasSize(1);
    officers.pass(Duration.ofDays(340));
    sweep.sweep();
    assertThat(following(determined)).hasSize(2);
  }

  @Test
  @Tag("INV-5-5")
  void a_founded_office_is_determined_on_the_data_of_its_government() {
    CaseNumber change = determining.request(office);
    String founded = determining.office();
    var effect =
        new OfficesChanged(change.value(), LocalDate.now(clock), List.of(founded), List.of());
    transaction.executeWithoutResult(status -> events.publishEvent(effect));
    CaseNumber opened = following(change).get(0);
    assertThat(cases.get(opened).applicant()).isEqualTo("wujiang-government");
    assertThat(officers.shown("wujiang-government.clerk", opened, "submitDataSheet"))
        .containsEntry("office", founded)
        .containsKeys("area", "residentPopulation");
    determining.decided(opened, Determining.sheet());
    determining.notice(opened, LocalDate.now(clock));
    assertThat(determinations.inForce(founded, LocalDate.now(clock)).orElseThrow().bodies())
        .hasSize(10);
  }

  @Test
  @Tag("INV-5-5")
  void an_abolished_office_has_neither_bodies_nor_posts_from_its_last_day_on() {
    CaseNumber determined = determining.determined(office);
    LocalDate day = LocalDate.now(clock).plusDays(20);
    whileAbolished(
        day,
        () -> {
          follower.on(new OfficesChanged(determined.value(), day, List.of(), List.of(office)));
          check("determination_ends_for_its_reason");
          assertThat(determinations.inForce(office, day.minusDays(1))).isPresent();
          assertThat(determinations.inForce(office, day)).isEmpty();
        });
  }

  @Test
  @Tag("INV-5-5")
  void nothing_is_determined_for_an_office_that_was_abolished_meanwhile() {
    CaseNumber number = determining.request(office);
    determining.decided(number, Determining.sheet());
    whileAbolished(
        LocalDate.now(clock).plusDays(1),
        () -> {
          determining.notice(number, LocalDate.now(clock).plusDays(2));
          check("staffing_case_ends_with_its_effect");
          assertThat(cases.get(number).outcome()).isEqualTo("officeAbolished");
          assertThat(determinations.holds(number)).isFalse();
        });
  }

  /** The registers stay as they were for other tests. */
  private void whileAbolished(LocalDate day, Runnable work) {
    endOffice(day);
    try {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            work.run();
          });
    } finally {
      endOffice(null);
    }
  }

  private void check(String constraint) {
    database.sql("set constraints " + constraint + " immediate").update();
  }

  /** Past what holds the register of offices, which lets only decided changes in. */
  private void endOffice(LocalDate day) {
    String bound = day == null ? "null" : "'" + day + "'";
    for (String sql :
        List.of(
            "update jiedao.office_version set valid = daterange(lower(valid), %s) where office = '%s'",
            "update jiedao.office set existed = daterange(lower(existed), %s) where code = '%s'"))
      new JdbcTemplate(superuser.connections())
          .execute("set session_replication_role = replica; " + sql.formatted(bound, office));
  }
}
