package cn.jiedao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.transfer.Review;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class AnswersIT {
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Proposals proposals;
  @Autowired private Chains chains;
  @Autowired private RuntimeService runtime;

  private CaseNumber start() {
    return officers.start(
        Review.APPLICANT, "task-transfer-review", Review.application("食品安全协管员日常巡查"));
  }

  @Test
  void a_start_opens_a_case_in_draft_with_number_proposal_and_first_step() {
    CaseNumber number = start();
    CaseHead head = cases.get(number);
    assertThat(number.value()).matches("ZR-320508-\\d{4}-\\d{6}");
    assertThat(head.state()).isEqualTo(CaseHead.State.DRAFT);
    assertThat(head.title()).isEqualTo("食品安全协管员日常巡查");
    assertThat(head.applicant()).isEqualTo("gusu-market-supervision");
    assertThat(steps.of(number)).extracting(Step::element).containsExactly("applicationStarted");
    assertThat(proposals.facts(number)).containsEntry("staff", 6).containsEntry("endsOn", null);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  @Tag("INV-S-16")
  void answers_stay_in_the_case_file_and_only_routes_reach_the_engine() {
    CaseNumber number = start();
    assertThat(runtime.getVariables(officers.instance(number).getId())).isEmpty();
  }

  @Test
  @Tag("INV-S-16")
  void a_start_with_wrong_answers_opens_no_case_and_draws_no_number() {
    CaseNumber before = start();
    var answers = Review.application("食品安全协管员日常巡查");
    answers.remove("title");
    answers.put("staff", -1);
    answers.put("spare", "x");
    assertThatThrownBy(() -> officers.start(Review.APPLICANT, "task-transfer-review", answers))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「事项名称」不能为空")
        .hasMessageContaining("「配备人员（人）」不能小于 0")
        .hasMessageContaining("表单中没有字段「spare」");
    String next = start().value();
    assertThat(sequence(next)).isEqualTo(sequence(before.value()) + 1);
  }

  private static int sequence(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  @Test
  @Tag("INV-S-18")
  void a_task_whose_documents_are_missing_is_not_taken() {
    CaseNumber number = start();
    var materials = Review.nature();
    assertThatThrownBy(
            () -> officers.submit(Review.APPLICANT, number, "submitMaterials", materials))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("缺少材料「专项说明」")
        .hasMessageContaining("缺少材料「工作量测算」");
    assertThat(steps.of(number)).hasSize(1);
    officers.attach(Review.APPLICANT, number, "special-statement", "专项说明");
    officers.attach(Review.APPLICANT, number, "workload-estimate", "工作量测算");
    officers.submit(Review.APPLICANT, number, "submitMaterials", materials);
    assertThat(officers.waitingAt(number)).containsExactly("acceptApplication");
    assertThat(cases.get(number).state()).isEqualTo(CaseHead.State.OPEN);
    assertThat(cases.get(number).proposal().number()).isEqualTo(2);
  }
}
