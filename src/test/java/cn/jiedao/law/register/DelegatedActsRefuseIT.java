package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the house meets the register of acts done under delegations (Art. 13). The
 * attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class DelegatedActsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-13-4")
  Stream<DynamicTest> nothing_is_done_outside_a_delegation() {
    return refusals.of("INV-13-4");
  }

  @TestFactory
  @Tag("INV-13-6")
  Stream<DynamicTest> nobody_but_the_office_acts() {
    return refusals.of("INV-13-6");
  }

  @TestFactory
  @Tag("INV-13-7")
  Stream<DynamicTest> every_act_is_the_departments() {
    return refusals.of("INV-13-7");
  }

  @TestFactory
  @Tag("INV-13-8")
  Stream<DynamicTest> no_coercion_is_delegated() {
    return refusals.of("INV-13-8");
  }

  @TestFactory
  @Tag("INV-13-12")
  Stream<DynamicTest> nobody_delegates_what_is_anothers() {
    return refusals.of("INV-13-12");
  }
}
