package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine of the city's part meets the registers of its review
 * opinions and replies (Art. 4). The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class RepliesRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-4-3")
  Stream<DynamicTest> the_city_replies_to_nothing_but_what_its_bureau_reviewed_and_signed() {
    return refusals.of("INV-4-3");
  }

  @TestFactory
  @Tag("INV-4-4")
  Stream<DynamicTest> no_application_is_reviewed_that_lacked_a_document() {
    return refusals.of("INV-4-4");
  }

  @TestFactory
  @Tag("INV-4-5")
  Stream<DynamicTest> nobody_but_the_province_decides_where_a_town_is_concerned() {
    return refusals.of("INV-4-5");
  }

  @TestFactory
  @Tag("INV-4-10")
  Stream<DynamicTest> no_change_takes_effect_before_its_reply() {
    return refusals.of("INV-4-10");
  }
}
