package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.succession.Abolition;
import cn.jiedao.organization.succession.DecidedAbolition;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transfers, and reviews of transfers, whose office is abolished meanwhile (Art. 4, 12). */
@JiedaoTest
@Tag("INV-4-8")
class TransferSuccessionProcessTest {
  @Autowired private OfficeFixtures fixtures;
  @Autowired private PeopleFixtures people;
  @Autowired private DecidedAbolition abolition;
  @Autowired private Review reviews;
  @Autowired private Officers officers;
  @Autowired private Transfers transfers;
  @Autowired private TransferSweep sweep;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private String staying;
  private String old;
  private String next;
  private Review review;

  @BeforeEach
  void begin() {
    people.unit("xiangcheng");
    staying = fixtures.office("xiangcheng", 1);
    old = fixtures.office("xiangcheng", 1);
    next = fixtures.office("xiangcheng", 1);
    review = reviews.in("xiangcheng", List.of(staying, old));
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private void decide(Map<Matter, String> successors, int daysAhead) {
    abolition.decide("xiangcheng", old, successors, daysAhead);
  }

  private CaseNumber beingHeard(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    review.accept(number);
    return number;
  }

  private void meetAndPublish(CaseNumber number) {
    review.reviewLegality(number, "lawful");
    review.signToMeeting(number);
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    review.draftNotice(number);
    assertThat(cases.get(number).outcome()).isEqualTo("transferInEffect");
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  @Tag("INV-12-3")
  void the_successor_gives_the_opinion_and_the_transfer_takes_effect() {
    var successors = Abolition.all(next);
    successors.put(Matter.TRANSFERS, staying);
    decide(successors, 3);
    CaseNumber number = beingHeard("接续试验：巡查");
    review.give(number, staying, "agreed");
    abolition.pass(3);
    assertThat(officers.open(number, "giveOpinion"))
        .extracting(Task::getName)
        .singleElement()
        .asString()
        .contains("（原");
    assertThatThrownBy(() -> review.give(number, staying, "agreed")).isInstanceOf(Refusal.class);
    review.give(number, next, "agreed");
    review.countersign(number);
    meetAndPublish(number);
    Transfer entered = transfers.find(number).orElseThrow();
    assertThat(entered.offices()).containsExactlyInAnyOrder(staying, old);
    assertThat(entered.carriers()).containsExactly(staying);
  }

  @Test
  @Tag("INV-12-3")
  @Tag("INV-12-4")
  void an_opinion_given_before_counts_and_an_objection_of_the_successor_reads_whose_it_is() {
    decide(Abolition.all(next), 3);
    CaseNumber number = beingHeard("接续试验：登记");
    review.give(number, old, "agreed");
    abolition.pass(3);
    review.give(number, staying, "agreed");
    review.countersign(number);
    meetAndPublish(number);
    assertThat(transfers.find(number).orElseThrow().carriers())
        .containsExactlyInAnyOrder(staying, next);
    old = next;
    next = fixtures.office("xiangcheng", 1);
    review = reviews.in("xiangcheng", List.of(staying, old));
    decide(Abolition.all(next), 3);
    CaseNumber second = beingHeard("接续试验：宣传");
    abolition.pass(3);
    review.give(second, next, "objected");
    review.give(second, staying, "agreed");
    review.countersign(second);
    assertThat(officers.shown("xiangcheng-market-supervision.clerk", second, "answerObjections"))
        .extracting("objections")
        .asString()
        .startsWith("原")
        .contains("承接）：不同意");
    assertThat(transfers.find(number).orElseThrow().carriers())
        .containsExactlyInAnyOrder(staying, next);
  }

  @Test
  @Tag("INV-12-3")
  void silence_of_an_office_that_is_abolished_meanwhile_is_recorded_of_it() {
    decide(Abolition.all(next), 14);
    CaseNumber number = beingHeard("接续试验：排查");
    review.give(number, staying, "agreed");
    review.countersign(number);
    officers.pass(Duration.ofDays(13));
    officers.fire(number, "reminderDue");
    abolition.pass(1);
    officers.pass(Duration.ofDays(11));
    officers.fire(number, "opinionOverdue");
    officers.submit(
        "xiangcheng-government.leader",
        number,
        "recordSilence",
        Map.of("silenceDecision", "recorded", "reason", "催告后仍未反馈。"));
    meetAndPublish(number);
    assertThat(transfers.find(number).orElseThrow().carriers())
        .containsExactlyInAnyOrder(staying, next);
  }

  @Test
  void a_transfer_in_effect_passes_on_its_row_stays_and_the_follow_up_asks_who_carries_it() {
    decide(Abolition.all(next), 31);
    CaseNumber number = beingHeard("接续试验：跟踪");
    review.allAgree(number);
    meetAndPublish(number);
    officers.pass(Duration.ofDays(30));
    LocalDate before = LocalDate.now(clock);
    abolition.pass(1);
    assertThat(carriers(number, before)).containsExactlyInAnyOrder(staying, old);
    assertThat(carriers(number, before.plusDays(1))).containsExactlyInAnyOrder(staying, next);
    officers.pass(Duration.ofDays(200));
    sweep.sweep();
    CaseNumber followUp =
        CaseNumber.of(
            database
                .sql("select follow_up from transfer_follow_up where case_number = ?")
                .param(number.value())
                .query(String.class)
                .single());
    officers.task(next + ".clerk", followUp, "reportWorkload");
    assertThat(officers.open(followUp, "reportWorkload")).hasSize(2);
  }

  private List<String> carriers(CaseNumber number, LocalDate day) {
    return transfers.inEffect(day).stream()
        .filter(transfer -> transfer.caseNumber().equals(number))
        .findFirst()
        .orElseThrow()
        .carriers();
  }
}
