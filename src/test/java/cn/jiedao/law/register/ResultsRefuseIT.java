package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of results (Art. 20). The attempts
 * stand in src/test/resources/registers.
 */
@JiedaoTest
class ResultsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-20-8")
  Stream<DynamicTest> nobody_reviews_what_he_scored() {
    return refusals.of("INV-20-8");
  }

  @TestFactory
  @Tag("INV-20-9")
  Stream<DynamicTest> no_result_is_final_before_everybody_was_heard() {
    return refusals.of("INV-20-9");
  }

  @TestFactory
  @Tag("INV-20-10")
  Stream<DynamicTest> nothing_holds_an_office_back_that_a_county_made_up() {
    return refusals.of("INV-20-10");
  }
}
