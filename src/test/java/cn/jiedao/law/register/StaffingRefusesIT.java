package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the registers of bodies and posts (Art. 5). The
 * attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class StaffingRefusesIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-5-1")
  Stream<DynamicTest> nobody_but_its_county_determines_an_offices_bodies_and_posts() {
    return refusals.of("INV-5-1");
  }

  @TestFactory
  @Tag("INV-5-2")
  Stream<DynamicTest> nobody_sits_on_a_post_that_was_not_approved() {
    return refusals.of("INV-5-2");
  }

  @TestFactory
  @Tag("INV-5-3")
  Stream<DynamicTest> no_county_gives_out_more_posts_than_it_has() {
    return refusals.of("INV-5-3");
  }

  @TestFactory
  @Tag("INV-5-4")
  Stream<DynamicTest> nothing_is_determined_without_the_three_factors() {
    return refusals.of("INV-5-4");
  }

  @TestFactory
  @Tag("INV-5-5")
  Stream<DynamicTest> no_office_has_a_body_that_nobody_decided() {
    return refusals.of("INV-5-5");
  }

  @TestFactory
  @Tag("INV-5-6")
  Stream<DynamicTest> no_office_has_a_body_to_match_a_departments() {
    return refusals.of("INV-5-6");
  }
}
