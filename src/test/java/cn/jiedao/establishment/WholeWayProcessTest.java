package cn.jiedao.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.calendar.Clocks;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Refusal;
import cn.jiedao.establishment.city.CityDesk;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the county's application through the city, each way it comes back or ends (Art. 4). */
@JiedaoTest
class WholeWayProcessTest {
  private static final String UNIT = "changshu";
  private static final String APPLICANT = "changshu-government.clerk";

  @Autowired private Establishment county;
  @Autowired private CityDesk city;
  @Autowired private Proposed proposed;
  @Autowired private OfficeFixtures offices;
  @Autowired private ChangeClaims claims;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private Clocks clocks;
  @Autowired private Clock clock;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  private CaseNumber atTheCity(Map<String, Object> proposal) {
    CaseNumber number = county.propose(UNIT, proposal);
    county.bringToTheCity(number);
    return number;
  }

  @Test
  @Tag("INV-4-9")
  void an_approved_change_is_announced_by_the_county_and_keeps_its_offices_until_its_day() {
    String office = offices.office(UNIT, 1);
    CaseNumber number = atTheCity(proposed.renaming(office, offices.name()));
    city.review(number, "agree");
    city.arrange(number, "signature");
    city.decide(number, "approved");
    assertThatThrownBy(() -> withdraw(number)).isInstanceOf(Refusal.class);
    city.draftReply(number, LocalDate.now(clock).plusMonths(2));
    city.signReply(number);
    county.announce(number);
    assertEnded(number, "changeApproved");
    assertThat(claims.officesElsewhere(List.of(office), null)).containsValue(number.value());
  }

  @Test
  @Tag("INV-4-11")
  @Tag("INV-4-12")
  void what_the_city_returns_goes_through_the_county_anew_and_what_it_refuses_is_over() {
    String office = offices.office(UNIT, 1);
    var proposal = proposed.renaming(office, offices.name());
    CaseNumber number = atTheCity(proposal);
    city.review(number, "suggestChanges");
    assertThat(officers.waitingAt(number)).containsExactly("reviseChange");
    assertThat(cases.get(number).handedUpTo()).isNull();
    officers.pass(Duration.ofDays(30));
    assertThat(clocks.of(number.value())).allMatch(clock -> clock.usedDays() == 0);
    assertThat(officers.shown(APPLICANT, number, "reviseChange").get("changeReturnReason"))
        .asString()
        .startsWith("市民政部门审核意见");
    var revised = new HashMap<>(proposal);
    revised.put("newName", offices.name());
    revised.put("revisionNote", "按审核意见修改了名称。");
    officers.submit(APPLICANT, number, "reviseChange", revised);
    assertThat(officers.waitingAt(number)).contains("argueByExperts", "draftSolicitation");
    county.bringToTheCity(number);
    city.review(number, "disagree");
    city.arrange(number, "signature");
    city.decide(number, "refused");
    city.draftReply(number, null);
    city.signReply(number);
    assertEnded(number, "refusedByCity");
    revised.remove("revisionNote");
    assertThatThrownBy(() -> county.propose(UNIT, revised))
        .hasMessageContaining("同一变更曾以 " + number + " 申请而未获批准");
    revised.put("earlierCase", number.value());
    assertThat(county.propose(UNIT, revised)).isNotNull();
  }

  @Test
  @Tag("INV-4-5")
  void a_town_that_becomes_an_office_concerns_no_other_and_may_be_refused_by_the_province() {
    CaseNumber number = county.propose(UNIT, proposed.ofTown(offices.name(), List.of("南沙第一社区")));
    assertThat(officers.open(number, "giveOfficeOpinion")).isEmpty();
    county.bringToTheCity(number);
    city.register(number);
    city.acceptForProvince(number);
    city.reportToProvince(number);
    city.recordProvincialReply(number, city.provincialRefusal());
    assertEnded(number, "refusedByProvince");
  }

  @Test
  void what_is_not_corrected_in_time_lapses_and_what_is_not_the_citys_is_not_accepted() {
    CaseNumber late = atTheCity(proposed.renaming(offices.office(UNIT, 1), offices.name()));
    city.register(late);
    city.askForCorrection(late);
    officers.pass(Duration.ofDays(40));
    officers.fire(late, "supplementTimeOver");
    assertEnded(late, "lapsed");
    ClockUtil.reset();
    CaseNumber other = atTheCity(proposed.renaming(offices.office(UNIT, 1), offices.name()));
    city.register(other);
    officers.submit(
        "suzhou-civil-affairs.clerk",
        other,
        "checkApplication",
        Map.of("applicationCheck", "refused", "acceptanceRefusal", "不属于街道办事处设置事项。"));
    assertEnded(other, "notAccepted");
  }

  @Test
  void the_applicant_may_take_it_back_while_the_city_reviews() {
    String office = offices.office(UNIT, 1);
    CaseNumber number = atTheCity(proposed.renaming(office, offices.name()));
    city.register(number);
    city.accept(number);
    withdraw(number);
    assertEnded(number, "withdrawn");
    assertThat(claims.officesElsewhere(List.of(office), null)).isEmpty();
  }

  private void withdraw(CaseNumber number) {
    officers.as(
        APPLICANT,
        () -> {
          acts.carryOut(number, "withdraw-establishment", actors.current(), "情况有变化");
          return null;
        });
  }
}
