package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.transfer.Review;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
@Tag("INV-S-19")
class ConsultationProcessTest {
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;

  private static Map<String, Object> question(String related, String... asked) {
    return Map.of(
        "title",
        "请协助核实辖区小餐饮数量",
        "relatedCase",
        related,
        "askedOrganizations",
        List.of(asked),
        "question",
        "请在五日内反馈辖区登记在册的小餐饮数量。");
  }

  @Test
  void answers_of_all_who_were_asked_come_into_the_case_while_it_goes_on() {
    CaseNumber related =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("小餐饮巡查"));
    CaseNumber asked =
        officers.start(
            Review.APPLICANT,
            "consultation",
            question(related.value(), "gusu-pingjiang", "gusu-urban-management"));
    for (String organization : List.of("gusu-pingjiang", "gusu-urban-management"))
      officers.submit(
          organization + ".clerk", asked, "giveConsultation", Map.of("answer", "共 312 家。"));
    assertThat(cases.get(asked).outcome()).isEqualTo("consultationAnswered");
    assertThat(officers.waitingAt(related)).containsExactly("submitMaterials");
    assertThat(steps.latest(related, "answerConsultation").orElseThrow().text("answers"))
        .contains("平江街道办事处：共 312 家。")
        .contains("城市管理");
  }

  @Test
  void nobody_asks_about_a_case_that_is_not_his_or_asks_himself() {
    CaseNumber foreign =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("小作坊巡查"));
    assertThatThrownBy(
            () ->
                officers.start(
                    "gusu-urban-management.clerk",
                    "consultation",
                    question(foreign.value(), "gusu-urban-management")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("「相关案号」不存在")
        .hasMessageContaining("不能包括本单位");
  }
}
