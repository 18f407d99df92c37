package cn.jiedao.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.register.OfficeFixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a change of offices goes through the county, and each way it ends there (Art. 4). */
@JiedaoTest
class CountyProcessTest {
  private static final String UNIT = "changshu";
  private static final String APPLICANT = "changshu-government.clerk";

  @Autowired private Establishment county;
  @Autowired private CountyMeeting meeting;
  @Autowired private Proposed proposed;
  @Autowired private OfficeFixtures offices;
  @Autowired private ChangeClaims claims;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Materials materials;
  @Autowired private Chains chains;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private Map<String, Object> renaming(String office) {
    return proposed.renaming(office, offices.name());
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(chains.verify(number)).isEmpty();
  }

  private void assertFree(String office) {
    assertThat(claims.officesElsewhere(List.of(office), null)).isEmpty();
  }

  @Test
  @Tag("INV-4-2")
  @Tag("INV-4-9")
  @Tag("INV-4-12")
  void an_application_goes_to_the_city_after_all_studies_the_legality_review_and_the_meeting() {
    String one = offices.office(UNIT, 3);
    String other = offices.office(UNIT, 2);
    CaseNumber number =
        county.propose(
            UNIT, proposed.establishment(offices.name(), offices.communities(one).subList(0, 2)));
    assertThat(cases.get(number).title()).startsWith("设立试");
    assertThat(claims.officesElsewhere(List.of(one, other), null))
        .containsExactly(Map.entry(one, number.value()));
    assertThat(officers.waitingAt(number))
        .containsExactlyInAnyOrder(
            "argueByExperts",
            "assessRisk",
            "draftSolicitation",
            "giveDepartmentOpinion",
            "giveDepartmentOpinion",
            "giveDepartmentOpinion",
            "giveDepartmentOpinion",
            "giveDepartmentOpinion",
            "giveOfficeOpinion",
            "recordCommunityOpinions");
    county.study(number, "acceptable");
    assertThat(officers.waitingAt(number)).containsExactly("provideReviewMaterials");
    county.reviewLegality(number, "lawful");
    county.meet(number, "adopted");
    assertThat(officers.waitingAt(number)).containsExactly("compileApplication");
    county.compile(number);
    assertThat(materials.missing(number)).containsExactly("请示");
    county.sign(number);
    assertThat(materials.missing(number)).isEmpty();
    CaseHead head = cases.get(number);
    assertThat(head.handedUpTo()).isEqualTo("suzhou");
    assertThat(head.presenter()).isEqualTo("suzhou-civil-affairs");
    assertThat(head.state()).isEqualTo(CaseHead.State.OPEN);
    assertThat(officers.waitingAt(number)).containsExactly("registerApplication");
  }

  @Test
  @Tag("INV-4-4")
  void nothing_is_compiled_without_what_its_kind_of_change_needs() {
    var communities = offices.communities(offices.office(UNIT, 3)).subList(0, 2);
    CaseNumber number = county.propose(UNIT, proposed.establishment(offices.name(), communities));
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    county.meet(number, "adopted");
    String clerk = county.clerk(number, "civil-affairs");
    for (String kind : List.of("basics-report", "current-map", "change-map", "county-minutes"))
      officers.attach(clerk, number, kind, kind);
    assertThatThrownBy(
            () ->
                officers.submit(
                    clerk, number, "compileApplication", Map.of("studySummary", "征求意见无异议。")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("还缺少材料：设立标准对照表、人员资产债务处置方案，请上传后再提交");
    assertThat(materials.of("merger")).contains("standard-table", "settlement-plan");
    assertThat(materials.of("renaming")).doesNotContain("standard-table", "settlement-plan");
    for (String unknown : new String[] {null, "every", "division"})
      assertThatThrownBy(() -> materials.of(unknown)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_is_heard_finds_nothing_written_for_him_and_who_revises_finds_the_proposal() {
    String office = offices.office(UNIT, 2);
    var proposal = renaming(office);
    CaseNumber number = county.propose(UNIT, proposal);
    assertThat(officers.shown(office + ".leader", number, "giveOfficeOpinion"))
        .containsKey("changeSummary")
        .doesNotContainKey("reason");
    county.study(number, "uncontrolled");
    assertThat(officers.shown(APPLICANT, number, "adjustChange"))
        .containsEntry("reason", proposal.get("reason"));
  }

  @Test
  @Tag("INV-4-6")
  void an_uncontrolled_risk_sends_the_proposal_back_and_may_end_it() {
    String office = offices.office(UNIT, 2);
    var proposal = renaming(office);
    CaseNumber number = county.propose(UNIT, proposal);
    county.study(number, "uncontrolled");
    assertThat(officers.waitingAt(number)).containsExactly("adjustChange");
    assertThat(officers.shown(APPLICANT, number, "adjustChange").get("changeReturnReason"))
        .asString()
        .startsWith("风险不可控");
    var revised = new HashMap<>(proposal);
    revised.put("newName", offices.name());
    county.adjust(number, revised);
    assertThat(officers.waitingAt(number)).contains("assessRisk", "argueByExperts");
    assertThat(cases.get(number).proposal().number()).isEqualTo(2);
    county.study(number, "uncontrolled");
    county.giveUp(number, revised);
    assertEnded(number, "abandoned");
    assertFree(office);
  }

  @Test
  @Tag("INV-4-12")
  void what_is_found_unlawful_ends_and_what_must_be_revised_is_studied_anew() {
    String office = offices.office(UNIT, 1);
    var proposal = renaming(office);
    CaseNumber number = county.propose(UNIT, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "revise");
    assertThat(officers.shown(APPLICANT, number, "adjustChange").get("changeReturnReason"))
        .asString()
        .startsWith("合法性审查意见");
    county.adjust(number, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "unlawful");
    assertEnded(number, "refusedAsUnlawful");
    assertFree(office);
  }

  @Test
  @Tag("INV-4-11")
  @Tag("INV-4-12")
  void what_the_countys_meeting_rejects_comes_back_only_as_a_linked_case() {
    String office = offices.office(UNIT, 1);
    var proposal = renaming(office);
    CaseNumber number = county.propose(UNIT, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    county.meet(number, "deferred");
    assertThat(officers.shown(APPLICANT, number, "adjustChange").get("changeReturnReason"))
        .asString()
        .startsWith("会议要求");
    county.adjust(number, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    county.meet(number, "rejected");
    assertEnded(number, "rejectedByCounty");
    assertThatThrownBy(() -> county.propose(UNIT, proposal))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("同一变更曾以 " + number + " 申请而未获批准");
    var anew = new HashMap<>(proposal);
    anew.put("earlierCase", number.value());
    assertThat(county.propose(UNIT, anew)).isNotNull();
  }

  @Test
  @Tag("INV-4-12")
  void the_head_of_government_may_return_the_application_and_the_applicant_take_the_topic_back() {
    var proposal = renaming(offices.office(UNIT, 1));
    CaseNumber number = county.propose(UNIT, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    county.meet(number, "adopted");
    county.compile(number);
    officers.submit(
        "changshu-government.leader",
        number,
        "signApplication",
        Map.of("applicationSignature", "returned", "reason", "人口数据请核实。"));
    assertThat(officers.shown(APPLICANT, number, "adjustChange").get("changeReturnReason"))
        .isEqualTo("请示未签发：人口数据请核实。");
    county.adjust(number, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    meeting.bring(number);
    withdraw(number, "withdraw-topic");
    assertEnded(number, "topicTakenBackByApplicant");
  }

  @Test
  void the_applicant_takes_its_change_back_but_not_while_the_meeting_deliberates() {
    String office = offices.office(UNIT, 1);
    var proposal = renaming(office);
    CaseNumber number = county.propose(UNIT, proposal);
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    meeting.bring(number);
    CaseNumber session = meeting.open(number);
    assertThatThrownBy(() -> withdraw(number, "withdraw-establishment"))
        .isInstanceOf(Refusal.class);
    meeting.decide(session, "deferred");
    withdraw(number, "withdraw-establishment");
    assertEnded(number, "withdrawn");
    assertThat(steps.latest(number, "withdraw-establishment").orElseThrow().text("reason"))
        .isEqualTo("情况有变化");
    assertFree(office);
    assertThat(county.propose(UNIT, renaming(office))).isNotNull();
  }

  @Test
  void a_topic_that_waits_for_its_meeting_leaves_the_list_with_its_case() {
    CaseNumber number = county.propose(UNIT, renaming(offices.office(UNIT, 1)));
    county.study(number, "acceptable");
    county.reviewLegality(number, "lawful");
    meeting.bring(number);
    withdraw(number, "withdraw-establishment");
    assertEnded(number, "withdrawn");
    assertThatThrownBy(() -> meeting.open(number)).hasMessageContaining("「议题」");
  }

  private void withdraw(CaseNumber number, String act) {
    officers.as(
        APPLICANT,
        () -> {
          acts.carryOut(number, act, actors.current(), "情况有变化");
          return null;
        });
  }
}
