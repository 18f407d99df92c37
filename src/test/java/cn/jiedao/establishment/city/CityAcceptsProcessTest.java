package cn.jiedao.establishment.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.calendar.CaseClock;
import cn.jiedao.calendar.Clocks;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the city takes in an application, or hands it on to the province (Art. 4). */
@JiedaoTest
class CityAcceptsProcessTest {
  private static final String ACCEPTANCE = "establishmentAcceptance";

  @Autowired private Officers officers;
  @Autowired private CityCases county;
  @Autowired private CityDesk city;
  @Autowired private ProvincialReplies replies;
  @Autowired private Proposals proposals;
  @Autowired private Clocks clocks;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-4-4")
  void a_complete_application_is_accepted_and_goes_to_those_chosen_to_be_heard() {
    CaseNumber number = registered();
    assertThat(officers.waitingAt(number)).containsExactly("checkApplication");
    city.accept(number);
    assertThat(officers.waitingAt(number))
        .containsExactly("giveMunicipalOpinion", "giveMunicipalOpinion", "reviewByExperts");
  }

  @Test
  void a_correction_stops_the_clock_and_the_check_begins_anew_when_it_has_come() {
    CaseNumber number = registered();
    officers.pass(Duration.ofDays(4));
    city.askForCorrection(number);
    int used = clock(number).usedDays();
    assertThat(clock(number).running()).isFalse();
    officers.pass(Duration.ofDays(10));
    assertThat(clock(number).usedDays()).isEqualTo(used);
    city.supplement(number, "municipal");
    assertThat(officers.waitingAt(number)).containsExactly("checkApplication");
    assertThat(clock(number).running()).isTrue();
    assertThat(clock(number).usedDays()).isEqualTo(used);
    city.accept(number);
    assertThat(officers.waitingAt(number)).contains("reviewByExperts");
  }

  @Test
  void an_application_that_is_not_corrected_in_time_lapses() {
    CaseNumber number = registered();
    city.askForCorrection(number);
    officers.pass(Duration.ofDays(40));
    officers.fire(number, "supplementTimeOver");
    assertThat(county.state(number)).isEqualTo("lapsed");
    assertThat(county.ending(number, "establishment-acceptance")).isEqualTo("supplementLapsed");
  }

  @Test
  void an_application_that_is_not_the_citys_is_refused_with_the_reason() {
    CaseNumber number = registered();
    officers.submit(
        CityDesk.BUREAU,
        number,
        "checkApplication",
        Map.of("applicationCheck", "refused", "acceptanceRefusal", "不属于街道办事处设置事项，由社区所在街道办理。"));
    assertThat(county.state(number)).isEqualTo("notAccepted");
    assertThat(county.ending(number, "establishment-acceptance")).isEqualTo("acceptanceRefused");
  }

  @Test
  @Tag("INV-4-5")
  void
      where_a_town_is_concerned_the_provinces_approval_completes_the_case_and_the_city_decides_nothing() {
    CaseNumber number = reported();
    assertThat(officers.waitingAt(number)).isEmpty();
    city.recordProvincialReply(number, city.provincialApproval());
    assertThat(county.state(number)).isEqualTo("draftNotice");
    assertThat(county.ending(number, "establishment-acceptance")).isEqualTo("provinceApproved");
    ProvincialReply reply = replies.find(number).orElseThrow();
    assertThat(reply.approved()).isTrue();
    assertThat(reply.effectiveOn()).isAfterOrEqualTo(reply.repliedOn());
  }

  @Test
  @Tag("INV-4-5")
  void the_provinces_refusal_completes_the_case_too() {
    CaseNumber number = reported();
    city.recordProvincialReply(number, city.provincialRefusal());
    assertThat(county.state(number)).isEqualTo("refusedByProvince");
    assertThat(county.ending(number, "establishment-acceptance")).isEqualTo("provinceRefused");
    assertThat(replies.find(number).orElseThrow().effectiveOn()).isNull();
  }

  @Test
  @Tag("INV-4-5")
  void
      the_provinces_reply_is_recorded_once_by_the_government_office_and_only_while_it_is_awaited() {
    CaseNumber early = registered();
    assertThatThrownBy(() -> city.recordProvincialReply(early, city.provincialApproval()))
        .isInstanceOf(Refusal.class);
    CaseNumber number = reported();
    for (String other : List.of(CityDesk.BUREAU, CityCases.APPLICANT, CityDesk.MAYOR))
      assertThatThrownBy(() -> city.recordProvincialReply(other, number, city.provincialApproval()))
          .isInstanceOf(Refusal.class);
    city.recordProvincialReply(number, city.provincialApproval());
    assertThatThrownBy(() -> city.recordProvincialReply(number, city.provincialRefusal()))
        .isInstanceOf(Refusal.class);
    assertThat(replies.find(number).orElseThrow().approved()).isTrue();
  }

  @Test
  @Tag("INV-4-5")
  void a_supplement_may_send_the_application_to_the_province() {
    CaseNumber number = registered();
    city.askForCorrection(number);
    city.supplement(number, "provincial");
    assertThat(proposals.facts(number))
        .containsEntry("approvalAuthority", "provincial")
        .containsEntry("towns", "浏河镇");
    city.acceptForProvince(number);
    assertThat(officers.waitingAt(number)).containsExactly("reportToProvince");
  }

  private CaseClock clock(CaseNumber number) {
    return clocks.of(number.value()).stream()
        .filter(clock -> clock.name().equals(ACCEPTANCE))
        .findFirst()
        .orElseThrow();
  }

  private CaseNumber registered() {
    CaseNumber number = county.begin();
    city.register(number);
    return number;
  }

  private CaseNumber reported() {
    CaseNumber number = county.begin(county.proposalOfATown());
    city.register(number);
    city.acceptForProvince(number);
    city.reportToProvince(number);
    return number;
  }
}
