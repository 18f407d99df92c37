package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the registers of commendations and corrections
 * (Art. 21).
 */
@JiedaoTest
class ConductRefusesIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-21-1")
  Stream<DynamicTest> nobody_is_commended_without_a_result() {
    return refusals.of("INV-21-1");
  }

  @TestFactory
  @Tag("INV-21-2")
  Stream<DynamicTest> nobody_is_commended_in_silence() {
    return refusals.of("INV-21-2");
  }

  @TestFactory
  @Tag("INV-21-3")
  Stream<DynamicTest> nobody_is_commended_unchecked() {
    return refusals.of("INV-21-3");
  }

  @TestFactory
  @Tag("INV-21-4")
  Stream<DynamicTest> nothing_is_put_right_unverified() {
    return refusals.of("INV-21-4");
  }

  @TestFactory
  @Tag("INV-21-5")
  Stream<DynamicTest> no_commendation_is_withdrawn_without_fraud() {
    return refusals.of("INV-21-5");
  }

  @TestFactory
  @Tag("INV-21-6")
  Stream<DynamicTest> no_report_is_followed_twice() {
    return refusals.of("INV-21-6");
  }

  @TestFactory
  @Tag("INV-21-7")
  Stream<DynamicTest> nobody_is_named_in_public() {
    return refusals.of("INV-21-7");
  }
}
