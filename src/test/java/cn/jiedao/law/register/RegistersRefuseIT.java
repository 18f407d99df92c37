package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the registers of the shared procedures and the
 * case file. The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class RegistersRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-4-1")
  Stream<DynamicTest> no_office_stands_in_the_register_but_by_a_case() {
    return refusals.of("INV-4-1");
  }

  @TestFactory
  @Tag("INV-4-7")
  Stream<DynamicTest> no_community_is_without_an_office_or_in_two() {
    return refusals.of("INV-4-7");
  }

  @TestFactory
  @Tag("INV-4-8")
  Stream<DynamicTest> no_office_ends_without_a_trace_and_a_successor() {
    return refusals.of("INV-4-8");
  }

  @TestFactory
  @Tag("INV-S-1")
  Stream<DynamicTest> no_session_opens_without_a_quorum_that_was_recorded() {
    return refusals.of("INV-S-1");
  }

  @TestFactory
  @Tag("INV-S-2")
  Stream<DynamicTest> nothing_is_decided_without_minutes_that_three_people_made() {
    return refusals.of("INV-S-2");
  }

  @TestFactory
  @Tag("INV-S-3")
  Stream<DynamicTest> nothing_is_decided_but_what_was_deliberated_and_recorded() {
    return refusals.of("INV-S-3");
  }

  @TestFactory
  @Tag("INV-S-4")
  Stream<DynamicTest> no_topic_is_deliberated_that_the_government_office_did_not_examine() {
    return refusals.of("INV-S-4");
  }

  @TestFactory
  @Tag("INV-S-5")
  Stream<DynamicTest> no_topic_is_taken_back_once_the_session_has_opened() {
    return refusals.of("INV-S-5");
  }

  @TestFactory
  @Tag("INV-S-6")
  Stream<DynamicTest> no_topic_goes_to_the_meeting_without_the_leader_in_charge() {
    return refusals.of("INV-S-6");
  }

  @TestFactory
  @Tag("INV-S-7")
  Stream<DynamicTest> no_legality_opinion_says_anything_but_what_was_drafted_and_signed() {
    return refusals.of("INV-S-7");
  }

  @TestFactory
  @Tag("INV-S-8")
  Stream<DynamicTest> nothing_goes_public_that_was_not_cleared() {
    return refusals.of("INV-S-8");
  }

  @TestFactory
  @Tag("INV-S-9")
  Stream<DynamicTest> the_case_file_only_grows() {
    return refusals.of("INV-S-9");
  }

  @TestFactory
  @Tag("INV-S-10")
  Stream<DynamicTest> nobody_judges_what_he_made() {
    return refusals.of("INV-S-10");
  }

  @TestFactory
  @Tag("INV-S-11")
  Stream<DynamicTest> nothing_takes_effect_while_objections_may_be_raised() {
    return refusals.of("INV-S-11");
  }

  @TestFactory
  @Tag("INV-S-13")
  Stream<DynamicTest> what_was_published_stays_as_it_was() {
    return refusals.of("INV-S-13");
  }

  @TestFactory
  @Tag("INV-S-16")
  Stream<DynamicTest> nobody_acts_for_whom_he_does_not_belong_to() {
    return refusals.of("INV-S-16");
  }

  @TestFactory
  @Tag("INV-S-20")
  Stream<DynamicTest> no_case_ends_without_an_outcome() {
    return refusals.of("INV-S-20");
  }

  @TestFactory
  @Tag("INV-S-21")
  Stream<DynamicTest> no_document_replaces_another() {
    return refusals.of("INV-S-21");
  }

  @TestFactory
  @Tag("INV-S-24")
  Stream<DynamicTest> no_system_acts_but_one_that_was_entered_with_a_key_in_force() {
    return refusals.of("INV-S-24");
  }

  @TestFactory
  @Tag("INV-S-25")
  Stream<DynamicTest> no_call_is_carried_out_twice() {
    return refusals.of("INV-S-25");
  }

  @TestFactory
  @Tag("INV-S-26")
  Stream<DynamicTest> nobody_outside_is_told_what_did_not_happen() {
    return refusals.of("INV-S-26");
  }

  @TestFactory
  @Tag("INV-S-27")
  Stream<DynamicTest> nobody_acts_in_anothers_stead_without_a_mandate() {
    return refusals.of("INV-S-27");
  }

  @TestFactory
  @Tag("INV-S-30")
  Stream<DynamicTest> no_act_beside_the_answers_is_done_twice_or_alone() {
    return refusals.of("INV-S-30");
  }

  @TestFactory
  @Tag("INV-S-31")
  Stream<DynamicTest> the_public_is_heard_for_its_thirty_days() {
    return refusals.of("INV-S-31");
  }

  @TestFactory
  @Tag("INV-S-32")
  Stream<DynamicTest> no_comment_is_taken_late_changed_or_miscounted() {
    return refusals.of("INV-S-32");
  }

  @TestFactory
  @Tag("INV-S-33")
  Stream<DynamicTest> nobody_signs_without_confirming_himself_for_just_this() {
    return refusals.of("INV-S-33");
  }

  @TestFactory
  @Tag("INV-S-34")
  Stream<DynamicTest> no_seal_stands_without_the_signature_of_its_own_leader() {
    return refusals.of("INV-S-34");
  }
}
