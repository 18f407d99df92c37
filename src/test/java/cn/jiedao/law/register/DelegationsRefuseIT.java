package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of delegations (Art. 13). The
 * attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class DelegationsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-13-1")
  Stream<DynamicTest> nothing_is_delegated_without_a_basis_and_an_argument() {
    return refusals.of("INV-13-1");
  }

  @TestFactory
  @Tag("INV-13-2")
  Stream<DynamicTest> nothing_is_delegated_to_another_county() {
    return refusals.of("INV-13-2");
  }

  @TestFactory
  @Tag("INV-13-3")
  Stream<DynamicTest> nothing_is_delegated_that_both_did_not_sign_whole() {
    return refusals.of("INV-13-3");
  }

  @TestFactory
  @Tag("INV-13-9")
  Stream<DynamicTest> no_matter_is_delegated_twice() {
    return refusals.of("INV-13-9");
  }

  @TestFactory
  @Tag("INV-13-13")
  Stream<DynamicTest> no_delegation_is_hidden_from_the_public() {
    return refusals.of("INV-13-13");
  }
}
