package cn.jiedao.establishment.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.document.Documents;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the city's civil-affairs bureau reviews an accepted application (Art. 4). */
@JiedaoTest
class CityReviewsProcessTest {
  @Autowired private Officers officers;
  @Autowired private CityCases county;
  @Autowired private CityDesk city;
  @Autowired private ReviewOpinions opinions;
  @Autowired private Cases cases;
  @Autowired private Documents documents;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-4-3")
  void an_agreeing_opinion_is_registered_on_its_version_and_goes_up_to_the_government() {
    CaseNumber number = county.begin();
    city.review(number, "agree");
    assertThat(officers.waitingAt(number)).containsExactly("arrangeDecision");
    assertThat(county.ending(number, "establishment-review")).isEqualTo("reviewedAtCity");
    ReviewOpinion opinion = opinions.latest(number).orElseThrow();
    assertThat(opinion.conclusion()).isEqualTo(ReviewOpinion.Conclusion.AGREE);
    assertThat(opinion.proposal()).isEqualTo(cases.get(number).proposal());
    assertThat(opinion.draftedBy()).isNotEqualTo(opinion.signedBy());
    assertThat(documents.kindsOf(number)).contains("establishment-review-opinion");
  }

  @Test
  void a_disagreeing_opinion_goes_up_with_the_application() {
    CaseNumber number = county.begin();
    city.review(number, "disagree");
    assertThat(officers.waitingAt(number)).containsExactly("arrangeDecision");
    assertThat(opinions.latest(number).orElseThrow().reason()).isNotBlank();
    assertThat(
            officers.shown(CityDesk.OFFICE, number, "arrangeDecision").get("cityReview").toString())
        .contains("不同意", "重新勘定");
  }

  @Test
  @Tag("INV-4-3")
  void suggested_changes_return_the_application() {
    CaseNumber number = county.begin();
    city.review(number, "suggestChanges");
    assertThat(county.state(number)).isEqualTo("reviseChange");
    assertThat(county.ending(number, "establishment-review")).isEqualTo("returnedAfterReview");
  }

  @Test
  void nothing_is_drafted_before_every_body_consulted_and_the_experts_were_heard() {
    CaseNumber number = county.begin();
    city.register(number);
    city.accept(number);
    city.reviewByExperts(number);
    city.consult(number, CityDesk.CONSULTED.get(0));
    assertThat(officers.waitingAt(number)).containsExactly("giveMunicipalOpinion");
    city.consult(number, CityDesk.CONSULTED.get(1));
    assertThat(officers.waitingAt(number)).containsExactly("draftReviewOpinion");
    assertThat(officers.shown(CityDesk.BUREAU, number, "draftReviewOpinion"))
        .hasEntrySatisfying(
            "municipalOpinions", told -> assertThat(told.toString()).contains("财政局同意"))
        .hasEntrySatisfying(
            "expertViews", told -> assertThat(told.toString()).contains("周平", "郑洁"));
  }

  @Test
  void an_opinion_that_its_leader_returns_is_drafted_again() {
    CaseNumber number = county.begin();
    city.register(number);
    city.accept(number);
    city.consult(number);
    city.reviewByExperts(number);
    city.draftReview(number, "disagree");
    officers.submit(
        CityDesk.BUREAU_LEADER,
        number,
        "signReviewOpinion",
        Map.of("reviewSignature", "returned", "reviewReturnNote", "理由不充分，请补充。"));
    assertThat(officers.waitingAt(number)).containsExactly("draftReviewOpinion");
    assertThat(opinions.latest(number)).isEmpty();
    city.draftReview(number, "agree");
    city.signReview(number);
    assertThat(opinions.latest(number).orElseThrow().conclusion())
        .isEqualTo(ReviewOpinion.Conclusion.AGREE);
  }
}
