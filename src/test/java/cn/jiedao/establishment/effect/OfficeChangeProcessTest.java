package cn.jiedao.establishment.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.DivisionCodes;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes of offices as Suzhou decided them (domain.md, Art. 4): from the county's proposal to the
 * register right before, on and after the day.
 */
@JiedaoTest
class OfficeChangeProcessTest {
  private static final String UNIT = "huqiu";

  @Autowired private ApprovedChange approved;
  @Autowired private Proposed proposed;
  @Autowired private OfficeFixtures fixtures;
  @Autowired private OfficeRegister register;
  @Autowired private OfficeChanges changes;
  @Autowired private ChangesTakeEffect effect;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Notices notices;
  @Autowired private JdbcClient database;
  @Autowired private DivisionCodes codes;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private DecidedChange approved(Map<String, Object> proposal, int daysAhead) {
    return entered(approved.bySignature(UNIT, proposal, daysAhead));
  }

  private DecidedChange entered(CaseNumber number) {
    assertThat(cases.get(number).outcome()).isEqualTo("changeApproved");
    return changes.find(number).orElseThrow();
  }

  private List<String> communities(String office, LocalDate day) {
    return register.communitiesOf(office, day).stream().map(Community::code).toList();
  }

  private boolean inEffect(DecidedChange change) {
    return database
        .sql("select in_effect_at is not null from office_change where case_number = :number")
        .param("number", change.caseNumber().value())
        .query(Boolean.class)
        .single();
  }

  private Notice notice(DecidedChange change) {
    return notices.find(change.notice()).orElseThrow();
  }

  /** 2017: 沧浪 and 胥江 become one office of the old name. */
  @Test
  @Tag("INV-4-1")
  @Tag("INV-4-10")
  void two_offices_merge_into_one_that_takes_all_their_communities_on_its_day() {
    String canglang = fixtures.office(UNIT, 12);
    String xujiang = fixtures.office(UNIT, 9);
    String name = fixtures.name();
    var proposal = proposed.merger(List.of(canglang, xujiang), name);
    DecidedChange change = entered(approved.byMeeting(UNIT, proposal, 40));
    LocalDate day = change.effectiveOn();
    OfficeVersion merged = register.named(name, day).orElseThrow();

    assertThat(register.named(name, day.minusDays(1))).isEmpty();
    assertThat(communities(canglang, day.minusDays(1))).hasSize(12);
    assertThat(communities(xujiang, day.minusDays(1))).hasSize(9);
    for (LocalDate at : List.of(day, day.plusDays(1))) {
      assertThat(communities(merged.office(), at)).hasSize(21);
      assertThat(register.find(canglang, at)).isEmpty();
      assertThat(register.find(xujiang, at)).isEmpty();
    }
    assertThat(merged.area()).isEqualByComparingTo(new BigDecimal("6.17"));
    assertThat(merged.registeredPopulation()).isEqualTo(80111);
    assertThat(merged.seat()).isEqualTo("书院巷111号");
    assertThat(notice(change).shown())
        .contains(change.replyNumber(), name, "书院巷111号", "6.17 平方公里", "80111");

    effect.sweep();
    assertThat(inEffect(change)).isFalse();
    officers.pass(Duration.ofDays(41));
    effect.sweep();
    effect.sweep();
    assertThat(inEffect(change)).isTrue();
  }

  /** 2021: 金鸡湖 out of three offices. */
  @Test
  @Tag("INV-4-1")
  void an_office_is_set_up_of_communities_of_three_others() {
    List<String> from =
        List.of(fixtures.office(UNIT, 21), fixtures.office(UNIT, 30), fixtures.office(UNIT, 7));
    List<String> taken =
        from.stream().flatMap(office -> fixtures.communities(office).stream().skip(1)).toList();
    String name = fixtures.name();
    DecidedChange change = approved(proposed.establishment(name, taken), 0);
    LocalDate day = change.effectiveOn();
    OfficeVersion founded = register.named(name, day).orElseThrow();

    assertThat(taken).hasSize(20 + 29 + 6);
    assertThat(communities(founded.office(), day)).containsExactlyInAnyOrderElementsOf(taken);
    assertThat(from).allSatisfy(office -> assertThat(communities(office, day)).hasSize(1));
    assertThat(from.stream().map(office -> communities(office, day.minusDays(1)).size()))
        .containsExactly(21, 30, 7);
    assertThat(inEffect(change)).isTrue();
    assertThat(notice(change).shown()).contains("设立", name, "的居民到" + name + "办理");
  }

  @Test
  @Tag("INV-4-1")
  @Tag("INV-4-8")
  void an_abolished_office_hands_everything_to_those_the_plan_names() {
    String ends = fixtures.office(UNIT, 3);
    String near = fixtures.office(UNIT, 1);
    String far = fixtures.office(UNIT, 1);
    List<String> passed = fixtures.communities(ends);
    var proposal = proposed.abolition(ends, passed, near);
    proposal.put(
        "moves",
        List.of(
            Proposed.move(passed.subList(0, 2), near), Proposed.move(passed.subList(2, 3), far)));
    proposal.put("peopleTo", far);
    DecidedChange change = approved(proposal, 5);
    LocalDate day = change.effectiveOn();

    assertThat(communities(near, day)).hasSize(3).containsAll(passed.subList(0, 2));
    assertThat(communities(far, day)).hasSize(2).containsAll(passed.subList(2, 3));
    assertThat(communities(ends, day)).isEmpty();
    assertThat(register.find(ends, day)).isEmpty();
    assertThat(register.find(ends, day.minusDays(1))).isPresent();
    assertThat(
            database
                .sql(
                    "select matter || ' ' || successor from office_succession where office = :office order by 1")
                .param("office", ends)
                .query(String.class)
                .list())
        .containsExactly("cases " + near, "lists " + near, "people " + far, "transfers " + near);
    assertThat(notice(change).shown()).contains("的居民到");
  }

  @Test
  @Tag("INV-4-1")
  void a_renamed_office_goes_on_under_its_new_name() {
    String office = fixtures.office(UNIT, 2);
    String old = register.find(office, LocalDate.now(clock)).orElseThrow().name();
    String name = fixtures.name();
    DecidedChange change = approved(proposed.renaming(office, name), 1);

    assertThat(register.history(office)).extracting(OfficeVersion::name).containsExactly(old, name);
    assertThat(communities(office, change.effectiveOn())).hasSize(2);
    assertThat(notice(change).shown()).contains("更名", old, name);
  }

  @Test
  @Tag("INV-4-1")
  void communities_pass_from_one_office_to_another() {
    String gives = fixtures.office(UNIT, 3);
    String takes = fixtures.office(UNIT, 1);
    String moved = fixtures.communities(gives).get(0);
    DecidedChange change = approved(proposed.boundaryChange(List.of(moved), takes), 1);

    assertThat(register.officeOf(moved, change.effectiveOn().minusDays(1))).contains(gives);
    assertThat(register.officeOf(moved, change.effectiveOn())).contains(takes);
  }

  @Test
  @Tag("INV-4-1")
  void an_office_moves_to_another_seat() {
    String office = fixtures.office(UNIT, 1);
    DecidedChange change = approved(proposed.relocation(office), 1);

    assertThat(register.find(office, change.effectiveOn()).orElseThrow().seat())
        .isEqualTo("书院巷111号");
    assertThat(notice(change).shown()).contains("书院巷111号");
  }

  @Test
  @Tag("INV-4-1")
  @Tag("INV-4-5")
  void a_unit_without_offices_gets_its_first_one_of_a_town_by_the_province() {
    String name = fixtures.name();
    var communities = List.of(name + "一社区", name + "二社区");
    var proposal = proposed.ofTown(name, communities);
    DecidedChange change = entered(approved.byProvince("kunshan", proposal, 3));
    OfficeVersion founded = register.named(name, change.effectiveOn()).orElseThrow();

    assertThat(change.authority()).isEqualTo(DecidedChange.Authority.PROVINCIAL);
    assertThat(founded.managedBy()).isEqualTo("kunshan");
    assertThat(register.communitiesOf(founded.office(), change.effectiveOn()))
        .extracting(Community::name)
        .containsExactlyElementsOf(communities);
  }

  @Test
  void what_remains_to_be_done_is_a_case_of_its_own() {
    String office = fixtures.office(UNIT, 1);
    DecidedChange change = approved(proposed.relocation(office), 1);
    CaseNumber followUp = followUp(change);
    assertThat(cases.get(followUp).parent()).isEqualTo(change.caseNumber().value());
    assertThat(officers.waitingAt(followUp)).hasSize(9);
    assertThat(officers.shown(UNIT + "-government.clerk", followUp, "announceChange"))
        .containsEntry("replyNumber", change.replyNumber());
  }

  @Test
  void the_code_assigned_to_an_office_counts_from_the_day_of_its_change() {
    String office = fixtures.office(UNIT, 1);
    DecidedChange change = approved(proposed.renaming(office, fixtures.name()), 1);
    officers.submit(
        UNIT + "-civil-affairs.clerk",
        followUp(change),
        "assignCode",
        Map.of(
            "codeState", "assigned",
            "divisionCode", "320505099",
            "codePublishedOn", LocalDate.now(clock).toString(),
            "codeNote", "随名称变更确定新代码。"));

    assertThat(codes.of(office, change.effectiveOn()))
        .extracting(DivisionCodes.DivisionCode::code, DivisionCodes.DivisionCode::edition)
        .contains(tuple("320505099", change.replyNumber()));
    assertThat(codes.of(office, change.effectiveOn().minusDays(1)))
        .extracting(DivisionCodes.DivisionCode::code)
        .doesNotContain("320505099");
  }

  private CaseNumber followUp(DecidedChange change) {
    return CaseNumber.of(
        database
            .sql("select follow_up from office_change_follow_up where case_number = :number")
            .param("number", change.caseNumber().value())
            .query(String.class)
            .single());
  }
}
