package cn.jiedao.assessment.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.succession.Abolition;
import cn.jiedao.organization.succession.DecidedAbolition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department assesses its branch body and hears the offices of the area (Art. 20). */
@JiedaoTest
@Tag("INV-20-6")
class BranchAssessmentProcessTest {
  private static final String CLERK = BranchAssessing.DEPARTMENT + ".clerk";
  private static final String LEADER = BranchAssessing.DEPARTMENT + ".leader";

  @Autowired private BranchAssessing assessing;
  @Autowired private BranchResults results;
  @Autowired private DecidedAbolition abolition;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private CaseAccess access;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private JdbcClient database;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void a_result_rests_on_the_word_of_each_office_or_on_the_record_of_its_silence() {
    List<String> offices = assessing.offices();
    Map<String, Object> plan = assessing.plan(offices);
    CaseNumber number = assessing.open(plan);
    assertThat(officers.waitingAt(number)).containsOnly("giveBranchOpinion").hasSize(2);
    assessing.give(number, offices.get(0));
    assessing.letTheTimePass(number);
    assertThat(officers.shown("huqiu-government.leader", number, "recordBranchSilence"))
        .hasEntrySatisfying(
            "silenceRecord", record -> assertThat(record.toString()).contains("已提醒街道", "已催告并报上级"));
    assessing.settleSilence(number, "extended");
    assessing.letTheTimePass(number);
    assessing.settleSilence(number, "recorded");

    assertThatThrownBy(() -> assessing.conclude(number, CLERK, List.of()))
        .hasMessageContaining("请说明如何采纳");
    assertThatThrownBy(() -> assessing.conclude(number, CLERK, offices))
        .hasMessageContaining("没有提出意见和建议，请删除这一行");
    assessing.conclude(number, CLERK, offices.subList(0, 1));
    sendBack(number);
    assertThat(officers.shown(CLERK, number, "concludeBranchAssessment"))
        .containsEntry("branchReturnReason", "请补充日常检查情况。")
        .hasEntrySatisfying(
            "branchOpinionSummary",
            said -> assertThat(said.toString()).contains("建议：夜间摊点请增派人手。", "经催告未反馈"));
    assessing.conclude(number, CLERK, offices.subList(0, 1));
    assertThat(officers.shown(LEADER, number, "approveBranchResult"))
        .hasEntrySatisfying(
            "branchUseSummary", use -> assertThat(use.toString()).contains("已安排夜间值班组"));
    assessing.approve(number);

    assertThat(cases.get(number).outcome()).isEqualTo("branchAssessed");
    assertThat(chains.verify(number)).isEmpty();
    assertThat(results.find(number).orElseThrow().grade()).isEqualTo("good");
    assertThat(access.of(number))
        .extracting(CaseAccess.Grant::organization)
        .contains(offices.get(0), offices.get(1), "huqiu-government");
    assertThat(told(number)).contains(offices.get(1) + ".clerk", "huqiu-government.leader");
    assertThatThrownBy(() -> assessing.open(plan)).hasMessageContaining("不能重复考核");
  }

  private void sendBack(CaseNumber number) {
    officers.submit(
        LEADER,
        number,
        "approveBranchResult",
        Map.of("branchApproval", "returned", "branchApprovalReason", "请补充日常检查情况。"));
  }

  private List<String> told(CaseNumber number) {
    return database
        .sql("select person from inbox_notice where case_number = ? and kind = 'branch-assessed'")
        .param(number.value())
        .query(String.class)
        .list();
  }

  @Test
  @Tag("INV-4-8")
  void the_successor_is_heard_for_an_office_that_ended_and_told_the_result() {
    List<String> offices = assessing.offices();
    String gone = offices.get(0);
    String next = offices.get(1);
    CaseNumber number = assessing.open(offices);
    abolition.decide("huqiu", gone, Abolition.all(next), 3);
    abolition.pass(3);
    assessing.give(number, next);
    assessing.give(number, next);
    assessing.conclude(number, CLERK, offices);
    assessing.approve(number);
    assertThat(cases.get(number).outcome()).isEqualTo("branchAssessed");
    assertThat(told(number)).contains(next + ".clerk", gone + ".clerk");
  }

  @Test
  void nobody_approves_what_he_concluded_and_the_department_may_give_it_up_until_then() {
    List<String> offices = assessing.offices();
    CaseNumber number = assessing.open(offices);
    offices.forEach(office -> assessing.give(number, office));
    assessing.conclude(number, LEADER, offices);
    assertThatThrownBy(() -> assessing.approve(number)).hasMessageContaining("须由其他人员办理");
    officers.as(
        CLERK,
        () -> {
          acts.carryOut(number, "withdraw-branch-assessment", actors.current(), "派出机构已经撤销。");
          return null;
        });
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo("branchWithdrawn");
    assertThat(results.holds(number)).isFalse();
  }

  @Test
  void only_a_year_that_has_begun_and_offices_of_the_own_area_are_taken() {
    var plan = new HashMap<>(assessing.plan(assessing.offices()));
    plan.put("year", 2100);
    assertThatThrownBy(() -> assessing.open(plan)).hasMessageContaining("不能晚于今年");
    plan.put("year", 2025);
    plan.put("offices", List.of("gusu-pingjiang"));
    assertThatThrownBy(() -> assessing.open(plan)).hasMessageContaining("有关街道");
  }
}
