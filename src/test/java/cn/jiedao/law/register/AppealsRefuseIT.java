package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of appeals (Art. 20). The attempts
 * stand in src/test/resources/registers.
 */
@JiedaoTest
class AppealsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-20-51")
  Stream<DynamicTest> no_appeal_is_decided_twice_or_by_a_hand_in_the_scores() {
    return refusals.of("INV-20-51");
  }
}
