package cn.jiedao.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walks would notice: what they ask has an answer that fails them. */
@JiedaoTest
class BrokenLawIT {
  @Autowired private Review review;
  @Autowired private Law law;
  @Autowired private WithoutDefences database;

  private CaseNumber number;

  @BeforeEach
  void aTransferInEffect() {
    number = review.readyForMeeting("河长制日常巡河登记");
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    review.draftNotice(number);
    assertThat(law.broken(List.of(number))).isEmpty();
  }

  @Test
  void a_walk_notices_when_the_law_is_broken() {
    database.tamper(
        Violations.ALL.entrySet().stream()
            .map(broken -> owner -> expectNoticed(owner, broken.getKey(), broken.getValue())));
  }

  private void expectNoticed(JdbcClient owner, String invariant, String edit) {
    assertThat(owner.sql(edit).param("number", number.value()).update()).as(edit).isPositive();
    assertThat(law.ask(owner, List.of(number)))
        .as("after %s", edit)
        .extracting(Law.Broken::invariant)
        .contains(invariant);
  }
}
