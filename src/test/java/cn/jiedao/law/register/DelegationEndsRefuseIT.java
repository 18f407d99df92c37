package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of ends of delegations (Art. 13).
 */
@JiedaoTest
class DelegationEndsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-13-10")
  Stream<DynamicTest> nothing_is_prolonged() {
    return refusals.of("INV-13-10");
  }

  @TestFactory
  @Tag("INV-13-14")
  Stream<DynamicTest> no_delegation_ends_without_its_reason_or_in_silence() {
    return refusals.of("INV-13-14");
  }
}
