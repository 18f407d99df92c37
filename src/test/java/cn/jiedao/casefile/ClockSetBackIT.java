package cn.jiedao.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.organization.Actors;
import cn.jiedao.transfer.Review;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came first stands in the chain, not on the clocks of the nodes. */
@JiedaoTest
@Tag("INV-S-9")
class ClockSetBackIT {
  @Autowired private Officers officers;
  @Autowired private Actors actors;
  @Autowired private Documents documents;
  @Autowired private Chains chains;

  @AfterEach
  void setTheClockRight() {
    ClockUtil.reset();
  }

  @Test
  void a_document_of_a_node_whose_clock_is_fast_is_part_of_the_proposal_that_rests_on_it() {
    String clerk = Review.APPLICANT;
    CaseNumber number =
        officers.start(clerk, "task-transfer-review", Review.application("早餐车集中管理"));
    officers.pass(Duration.ofMinutes(1));
    store(number, "special-statement");
    store(number, "workload-estimate");
    ClockUtil.reset();
    officers.submit(clerk, number, "submitMaterials", Review.nature());
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void a_document_of_a_node_whose_clock_is_slow_is_no_part_of_what_was_before_it() {
    CaseNumber number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("早餐车进校区"));
    officers.pass(Duration.ofMinutes(-1));
    store(number, "special-statement");
    assertThat(chains.verify(number)).isEmpty();
  }

  private void store(CaseNumber number, String kind) {
    var content = new ByteArrayInputStream(kind.getBytes(StandardCharsets.UTF_8));
    officers.as(
        Review.APPLICANT,
        () ->
            documents.store(
                number, kind, "a.txt", content, actors.current(), true, Secrecy.INTERNAL));
  }
}
