package cn.jiedao.establishment.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the city decides what its bureau has reviewed (Art. 4). */
@JiedaoTest
class CityDecidesProcessTest {
  @Autowired private Officers officers;
  @Autowired private CityAlone alone;
  @Autowired private CityDesk city;
  @Autowired private Replies replies;
  @Autowired private Clock clock;

  @Test
  @Tag("INV-4-3")
  void the_mayor_approves_by_signature_and_the_reply_is_registered() {
    CaseNumber number = reviewed("agree");
    city.arrange(number, "signature");
    city.decide(number, "approved");
    LocalDate effectiveOn = LocalDate.now(clock).plusMonths(1);
    city.draftReply(number, effectiveOn);
    city.signReply(number);
    assertThat(alone.outcome(number)).isEqualTo("approvedByCity");
    Reply reply = replies.find(number).orElseThrow();
    assertThat(reply.approved()).isTrue();
    assertThat(reply.effectiveOn()).isEqualTo(effectiveOn);
    assertThat(reply.sessionCase()).isNull();
  }

  private CaseNumber reviewed(String conclusion) {
    CaseNumber number = alone.begin();
    city.review(number, conclusion);
    return number;
  }
}
