package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of schemes (Art. 20). The attempts
 * stand in src/test/resources/registers.
 */
@JiedaoTest
class SchemesRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-20-1")
  Stream<DynamicTest> nobody_but_the_county_makes_a_scheme() {
    return refusals.of("INV-20-1");
  }

  @TestFactory
  @Tag("INV-20-12")
  Stream<DynamicTest> no_office_of_the_county_is_forgotten() {
    return refusals.of("INV-20-12");
  }

  @TestFactory
  @Tag("INV-20-2")
  Stream<DynamicTest> weights_sum_to_a_hundred() {
    return refusals.of("INV-20-2");
  }

  @TestFactory
  @Tag("INV-20-3")
  Stream<DynamicTest> the_weights_go_where_the_regulation_wants_them() {
    return refusals.of("INV-20-3");
  }

  @TestFactory
  @Tag("INV-20-4")
  Stream<DynamicTest> residents_satisfaction_has_weight() {
    return refusals.of("INV-20-4");
  }

  @TestFactory
  @Tag("INV-20-5")
  Stream<DynamicTest> what_is_assessed_stands_in_the_lists_in_force() {
    return refusals.of("INV-20-5");
  }

  @TestFactory
  @Tag("INV-20-10")
  Stream<DynamicTest> nobody_is_assessed_by_what_others_answer_for() {
    return refusals.of("INV-20-10");
  }

  @TestFactory
  @Tag("INV-20-7")
  Stream<DynamicTest> a_scheme_is_fixed_before_its_year() {
    return refusals.of("INV-20-7");
  }

  @TestFactory
  @Tag("INV-20-11")
  Stream<DynamicTest> no_office_is_left_unheard() {
    return refusals.of("INV-20-11");
  }
}
