package cn.jiedao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.database.Neighbours;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the benchmark compares the house with still carries out the same models. */
@JiedaoTest
class BareEngineIT {
  @Autowired private Neighbours neighbours;
  @Autowired private Clock clock;

  @Test
  void a_bare_engine_carries_a_review_from_the_application_to_its_end() throws Exception {
    try (var bare = new BareEngine("activity", neighbours.add("bare"))) {
      new Contestant("bare", bare.officers(clock), clock).reviewsPerSecond(1, 1);
      assertThat(bare.ended("task-transfer-review")).isEqualTo(1);
    }
  }
}
