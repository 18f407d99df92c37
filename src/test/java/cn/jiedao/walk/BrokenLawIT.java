package cn.jiedao.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walks would notice: every question that they ask has an answer that fails them. */
@JiedaoTest
class BrokenLawIT {
  @Autowired private Review review;
  @Autowired private Law law;
  @Autowired private WithoutDefences database;

  private CaseNumber number;
  private CaseNumber session;

  @BeforeEach
  void aTransferInEffect() {
    number = review.readyForMeeting("河长制日常巡河登记");
    review.fileTopic(number);
    review.schedule(number);
    session = review.meet(number, "adopted");
    review.draftNotice(number);
    assertThat(law.broken(List.of(number, session))).isEmpty();
  }

  @Test
  void whatever_is_asked_after_each_step_is_noticed_when_it_is_broken() {
    assertThat(Violations.ALL.keySet())
        .as("for each ask of law/invariants.yaml, Violations tells a way to break it")
        .containsAll(new TreeSet<>(law.asked()));
    database.tamper(
        law.asked().stream()
            .map(
                invariant ->
                    owner -> expectNoticed(owner, invariant, Violations.ALL.get(invariant))));
  }

  private void expectNoticed(JdbcClient owner, String invariant, String act) {
    var edit = owner.sql(act).param("number", number.value()).param("session", session.value());
    assertThat(edit.update()).as(act).isPositive();
    assertThat(law.ask(owner, List.of(number, session)))
        .as("after %s", act)
        .extracting(Law.Broken::invariant)
        .contains(invariant);
  }
}
