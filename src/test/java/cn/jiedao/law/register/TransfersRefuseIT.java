package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of transfers (Art. 12), which
 * tells the application's own user no. The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class TransfersRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-12-1")
  Stream<DynamicTest> no_transfer_takes_effect_without_the_meeting_that_adopted_it() {
    return refusals.of("INV-12-1");
  }

  @TestFactory
  @Tag("INV-12-2")
  Stream<DynamicTest> no_transfer_takes_effect_before_its_meeting_and_its_publication() {
    return refusals.of("INV-12-2");
  }

  @TestFactory
  @Tag("INV-12-3")
  Stream<DynamicTest> no_transfer_takes_effect_while_anybody_was_not_heard_on_it() {
    return refusals.of("INV-12-3");
  }

  @TestFactory
  @Tag("INV-12-5")
  Stream<DynamicTest> no_transfer_takes_effect_without_a_legality_review_of_what_was_deliberated() {
    return refusals.of("INV-12-5");
  }

  @TestFactory
  @Tag("INV-12-6")
  Stream<DynamicTest> no_government_stands_in_for_another() {
    return refusals.of("INV-12-6");
  }

  @TestFactory
  @Tag("INV-12-7")
  Stream<DynamicTest> no_transfer_binds_before_its_first_day_or_after_its_end() {
    return refusals.of("INV-12-7");
  }

  @TestFactory
  @Tag("INV-12-8")
  Stream<DynamicTest>
      no_transfer_takes_effect_without_its_support_nor_is_followed_up_otherwise_than_evaluated() {
    return refusals.of("INV-12-8");
  }

  @TestFactory
  @Tag("INV-12-9")
  Stream<DynamicTest>
      nothing_is_blocked_but_what_was_rejected_and_what_is_blocked_takes_no_effect() {
    return refusals.of("INV-12-9");
  }

  @TestFactory
  @Tag("INV-12-11")
  Stream<DynamicTest> no_office_is_added_to_a_transfer_or_left_out_of_it() {
    return refusals.of("INV-12-11");
  }

  @TestFactory
  @Tag("INV-12-12")
  Stream<DynamicTest>
      no_temporary_transfer_lasts_longer_than_a_year_or_ends_otherwise_than_entered() {
    return refusals.of("INV-12-12");
  }
}
