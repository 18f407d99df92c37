package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Releases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A release that asks for one more task, one more answer of an office and other words of a decision
 * finishes the cases that began before it by the models, forms, decisions and called processes they
 * began with.
 */
@JiedaoTest
class ReleaseChangeIT {
  private static final String REVIEW = "processes/transfer/task-transfer-review.bpmn";
  private static final String OPINION = "forms/transfer/office-opinion-giveOpinion.form";
  private static final String ROUTING = "processes/transfer/route-department-work.dmn";
  private static final String SIGNED =
      "<bpmn:sequenceFlow id=\"signToMeetingToIsSigned\" sourceRef=\"signToMeeting\" targetRef=\"isSigned\" />";
  private static final String CONFIRMED_BY_FINANCE_BEFORE =
      """
      <bpmn:userTask id="confirmFunds" name="财政部门确认经费" camunda:candidateGroups="${parties.body(execution,'finance')}.leader" />
      <bpmn:sequenceFlow id="signToMeetingToConfirmFunds" sourceRef="signToMeeting" targetRef="confirmFunds" />
      <bpmn:sequenceFlow id="signToMeetingToIsSigned" sourceRef="confirmFunds" targetRef="isSigned" />
      """;
  private static final String FIRST_FIELD = "\"components\": [";
  private static final String FIELD_ABOUT_STAFF_FIRST =
      FIRST_FIELD
          + """
          {"type": "checkbox", "id": "staffEnough", "key": "staffEnough", "label": "现有人员能够承担",
           "validate": {"required": true}},
          """;

  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Releases releases;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private HistoryService history;
  @Autowired private RepositoryService repository;
  @Autowired private Clock clock;

  private String before;
  private CaseNumber old;
  private String changed;

  @BeforeEach
  void deployWhileACaseIsOpen() {
    before = releases.packaged();
    old = review.apply("社区养老设施安全巡查");
    releases.change(REVIEW, SIGNED, CONFIRMED_BY_FINANCE_BEFORE);
    releases.change(OPINION, FIRST_FIELD, FIELD_ABOUT_STAFF_FIRST);
    releases.change(ROUTING, "办理行政委托", "依照新的委托办法办理");
    changed = releases.deployNext();
  }

  @AfterEach
  void takeTheReleaseBack() {
    releases.takeBack(changed);
  }

  @Test
  void a_release_that_changes_nothing_is_not_deployed_again() {
    assertThat(releases.deployNext()).isEqualTo(changed).isNotEqualTo(before);
  }

  @Test
  @Tag("INV-S-20")
  void a_case_begun_before_a_release_ends_by_the_models_it_began_with() {
    review.submitMaterials(old);
    review.accept(old);
    review.allAgree(old);
    review.reviewLegality(old, "lawful");
    review.signToMeeting(old);
    takeEffect(old);
    assertThat(deploymentsOf(old)).containsExactly(before);
  }

  @Test
  void a_case_begun_after_a_release_ends_by_its_models() {
    CaseNumber fresh = review.apply("社区养老服务需求登记");
    review.submitMaterials(fresh);
    review.accept(fresh);
    assertThatThrownBy(() -> review.give(fresh, Review.OFFICES.get(0), "agreed"))
        .hasMessageContaining("「现有人员能够承担」不能为空");
    Review.OFFICES.forEach(office -> giveWithStaff(fresh, office));
    review.countersign(fresh);
    review.reviewLegality(fresh, "lawful");
    review.signToMeeting(fresh);
    assertThat(officers.waitingAt(fresh)).containsExactly("confirmFunds");
    officers.submit("gusu-finance.leader", fresh, "confirmFunds", Map.of());
    takeEffect(fresh);
    assertThat(deploymentsOf(fresh)).containsExactly(changed);
  }

  @Test
  void a_case_begun_before_a_release_is_routed_by_the_decision_it_began_with() {
    review.submitMaterials(old, "statutoryDelegation");
    assertThat(steps.latest(old, "recordRouting").orElseThrow().text("instead"))
        .isEqualTo("办理行政委托");
  }

  private void giveWithStaff(CaseNumber number, String office) {
    var answers =
        Map.<String, Object>of(
            "officeMeetingDate",
            LocalDate.now(clock).toString(),
            "opinion",
            "agreed",
            "staffEnough",
            true);
    officers.submit(office + ".leader", number, "giveOpinion", answers);
  }

  private void takeEffect(CaseNumber number) {
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    review.draftNotice(number);
    assertThat(cases.get(number).outcome()).isEqualTo("transferInEffect");
    assertThat(chains.verify(number)).isEmpty();
  }

  /** Of the root process and of every process it called. */
  private Set<String> deploymentsOf(CaseNumber number) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(instance -> repository.getProcessDefinition(instance.getProcessDefinitionId()))
        .map(definition -> definition.getDeploymentId())
        .collect(Collectors.toSet());
  }
}
