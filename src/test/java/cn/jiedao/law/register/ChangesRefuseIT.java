package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine of a county's application for a change of offices
 * meets the database (Art. 4). The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class ChangesRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-4-2")
  Stream<DynamicTest> nobody_but_a_countys_government_applies() {
    return refusals.of("INV-4-2");
  }

  @TestFactory
  @Tag("INV-4-6")
  Stream<DynamicTest> no_uncontrolled_risk_reaches_a_meeting() {
    return refusals.of("INV-4-6");
  }

  @TestFactory
  @Tag("INV-4-9")
  Stream<DynamicTest> nothing_is_in_two_open_changes() {
    return refusals.of("INV-4-9");
  }

  @TestFactory
  @Tag("INV-4-11")
  Stream<DynamicTest> nothing_is_filed_anew_but_what_came_to_nothing() {
    return refusals.of("INV-4-11");
  }

  @TestFactory
  @Tag("INV-4-12")
  Stream<DynamicTest> no_change_reaches_the_meeting_unless_everybody_was_heard() {
    return refusals.of("INV-4-12");
  }
}
