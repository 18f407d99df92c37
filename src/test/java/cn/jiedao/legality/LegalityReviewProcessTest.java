package cn.jiedao.legality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.SharedProcedure;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.legality.LegalityOpinion.Conclusion;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class LegalityReviewProcessTest {
  private static final String APPLICANT = "gusu-market-supervision.clerk";
  private static final String DRAFTER = "gusu-justice.clerk";
  private static final String SIGNER = "gusu-justice.leader";
  private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

  @Autowired private ProcessEngine engine;
  @Autowired private Officers officers;
  @Autowired private LegalityOpinions opinions;
  @Autowired private Cases cases;
  @Autowired private Proposals proposals;
  @Autowired private Steps steps;
  @Autowired private JdbcClient database;

  private SharedProcedure review;
  private CaseNumber number;

  @BeforeEach
  void sendForReview() {
    BpmnAwareTests.init(engine);
    review =
        new SharedProcedure(
            engine,
            officers,
            "legality-review",
            "provideReviewMaterials",
            "draftLegalityOpinion",
            "signLegalityOpinion");
    number = review.begin(APPLICANT, "食品安全协管员日常巡查");
    officers.submit(
        APPLICANT,
        number,
        "provideReviewMaterials",
        Map.of("reviewRequest", "请审查交由街道巡查的依据。", "legalBasis", "《食品安全法》第六条"));
  }

  private void draft(String person, Conclusion conclusion) {
    officers.submit(
        person,
        number,
        "draftLegalityOpinion",
        Map.of(
            "legalityConclusion", conclusion.code(),
            "opinionText", "事项属于部门法定职责，程序合法。",
            "reviewBasis", "《食品安全法》第六条"));
  }

  private void sign(String opinionNumber) {
    officers.submit(
        SIGNER,
        number,
        "signLegalityOpinion",
        Map.of("legalitySignature", "signed", "opinionNumber", opinionNumber));
  }

  private static String unused() {
    return "演示司审〔2026〕" + NUMBERS.incrementAndGet() + "号";
  }

  @ParameterizedTest
  @EnumSource
  @Tag("INV-12-5")
  @Tag("INV-S-7")
  void a_signed_opinion_is_registered_on_the_version_in_force(Conclusion conclusion) {
    draft(DRAFTER, conclusion);
    String opinionNumber = unused();
    sign(opinionNumber);
    assertThat(review.ending(number)).isEqualTo("legalityReviewed");
    assertThat(review.told(number, "legalityOutcome")).isEqualTo(conclusion.code());
    assertThat(opinions.latest(number))
        .hasValueSatisfying(
            opinion -> {
              assertThat(opinion.number()).isEqualTo(opinionNumber);
              assertThat(opinion.organization()).isEqualTo("gusu-justice");
              assertThat(opinion.conclusion()).isEqualTo(conclusion);
              assertThat(opinion.draftedBy()).isEqualTo(DRAFTER);
              assertThat(opinion.signedBy()).isEqualTo(SIGNER);
              assertThat(opinion.proposal()).isEqualTo(cases.get(number).proposal());
            });
  }

  @Test
  @Tag("INV-S-7")
  void an_opinion_sent_back_is_drafted_again_and_leaves_no_entry() {
    draft(DRAFTER, Conclusion.LAWFUL);
    officers.submit(
        SIGNER,
        number,
        "signLegalityOpinion",
        Map.of("legalitySignature", "returned", "reason", "请补充权限依据。"));
    BpmnAwareTests.assertThat(review.of(number))
        .isWaitingAt("draftLegalityOpinion")
        .hasNotPassed("recordLegalityOpinion");
    assertThat(opinions.of(number)).isEmpty();
  }

  @Test
  @Tag("INV-S-7")
  @Tag("INV-S-10")
  void who_drafted_an_opinion_cannot_sign_it() {
    draft(SIGNER, Conclusion.LAWFUL);
    assertThatThrownBy(() -> sign(unused()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("须由其他人员办理");
    assertThat(opinions.of(number)).isEmpty();
  }

  @Test
  @Tag("INV-12-5")
  @Tag("INV-S-7")
  void a_proposal_changed_after_the_draft_has_to_be_reviewed_anew() {
    draft(DRAFTER, Conclusion.LAWFUL);
    var changed = Map.<String, Object>of("title", "食品安全协管员每周巡查");
    proposals.revise(number, steps.of(number).size(), Set.of("title"), changed);
    assertThatThrownBy(() -> sign(unused()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("方案在审查意见起草之后有改动");
    officers.submit(
        SIGNER,
        number,
        "signLegalityOpinion",
        Map.of("legalitySignature", "returned", "reason", "方案有改动。"));
    draft(DRAFTER, Conclusion.LAWFUL);
    sign(unused());
    assertThat(opinions.latest(number).orElseThrow().proposal().number()).isEqualTo(2);
  }

  @Test
  @Tag("INV-S-7")
  void an_opinion_number_is_used_once() {
    String taken = unused();
    draft(DRAFTER, Conclusion.LAWFUL);
    sign(taken);
    sendForReview();
    draft(DRAFTER, Conclusion.LAWFUL);
    assertThatThrownBy(() -> sign(taken))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「审查意见文号」" + taken + " 已经用过");
    assertThatThrownBy(() -> sign("第五号")).hasMessageContaining("「审查意见文号」格式不正确");
  }

  @Test
  @Tag("INV-S-7")
  void the_register_is_never_changed() {
    draft(DRAFTER, Conclusion.UNLAWFUL);
    sign(unused());
    var change = database.sql("update legality_opinion set conclusion = 'lawful'");
    assertThatThrownBy(change::update)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
