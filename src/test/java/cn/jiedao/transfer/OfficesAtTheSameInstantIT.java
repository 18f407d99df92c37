package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two answers to one case meet: a third transaction holds the case until both of them wait for it,
 * so that none had committed when the other one began.
 */
@JiedaoTest
class OfficesAtTheSameInstantIT {
  private static final String WAITING_FOR_THE_CASE =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%for update of h%'
      """;

  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  @RepeatedTest(20)
  @Tag("INV-12-3")
  void two_offices_that_answer_in_the_same_instant_both_succeed() {
    CaseNumber number = waitingForTwoOffices();
    var refusals =
        atTheSameInstant(
            number,
            () -> review.give(number, Review.OFFICES.get(1), "agreed"),
            () -> review.give(number, Review.OFFICES.get(2), "agreed"));
    assertThat(refusals).isEmpty();
    assertThat(steps.of(number, "giveOpinion"))
        .extracting(Step::organization)
        .containsExactlyInAnyOrderElementsOf(Review.OFFICES);
    assertThat(officers.waitingAt(number)).containsExactly("provideReviewMaterials");
    assertThat(timesPassed(number, "gatherOpinions")).isEqualTo(1);
    assertThat(chains.verify(number)).isEmpty();
  }

  @RepeatedTest(20)
  @Tag("INV-S-9")
  void one_task_completed_twice_in_the_same_instant_is_completed_once() {
    CaseNumber number = waitingForTwoOffices();
    String office = Review.OFFICES.get(1);
    var refusals =
        atTheSameInstant(
            number,
            () -> review.give(number, office, "agreed"),
            () -> review.give(number, office, "objected"));
    assertThat(refusals)
        .singleElement()
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getStatus()).isEqualTo(Status.CONFLICT));
    assertThat(steps.of(number, "giveOpinion")).hasSize(2);
    assertThat(officers.waitingAt(number)).containsExactly("giveOpinion");
    assertThat(chains.verify(number)).isEmpty();
  }

  /** Whichever of the last two offices answers last, its answer ends the hearing. */
  private CaseNumber waitingForTwoOffices() {
    CaseNumber number = review.apply("沿街商铺安全提示");
    review.submitMaterials(number);
    review.accept(number);
    review.countersign(number);
    review.give(number, Review.OFFICES.get(0), "agreed");
    return number;
  }

  /** Why acts were refused; one that succeeded has no part in it. */
  private List<Throwable> atTheSameInstant(CaseNumber number, Runnable... acts) {
    var underway =
        new TransactionTemplate(transactions)
            .execute(
                held -> {
                  cases.lock(number);
                  var begun = List.of(acts).stream().map(this::begin).toList();
                  await().until(this::waitingForTheCase, waiting -> waiting == acts.length);
                  return begun;
                });
    return underway.stream()
        .map(act -> act.handle((nothing, failed) -> failed == null ? null : failed.getCause()))
        .map(CompletableFuture::join)
        .filter(Objects::nonNull)
        .toList();
  }

  private CompletableFuture<Void> begin(Runnable act) {
    return CompletableFuture.runAsync(act, work -> new Thread(work).start());
  }

  private int waitingForTheCase() {
    return database.sql(WAITING_FOR_THE_CASE).query(Integer.class).single();
  }

  private long timesPassed(CaseNumber number, String element) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(officers.instance(number).getId())
        .activityId(element)
        .count();
  }
}
