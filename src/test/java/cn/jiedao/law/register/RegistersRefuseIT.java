package cn.jiedao.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.jiedao.JiedaoTest;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The last line: whatever gets past the model and the engine meets the database, which tells the
 * application's own user no. The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class RegistersRefuseIT {
  private static final Attempts ATTEMPTS = Attempts.read();

  @Autowired private Refusals refusals;

  @TestFactory
  Stream<DynamicTest> whatever_was_done_lawfully_is_taken() {
    return ATTEMPTS.lawful().stream()
        .map(
            scene ->
                dynamicTest(
                    scene.what(),
                    () -> assertThat(refusals.make(scene)).as(scene.what()).isEmpty()));
  }

  @TestFactory
  @Tag("INV-12-1")
  Stream<DynamicTest> no_transfer_takes_effect_without_the_meeting_that_adopted_it() {
    return refused("INV-12-1");
  }

  @TestFactory
  @Tag("INV-12-2")
  Stream<DynamicTest> no_transfer_takes_effect_before_its_meeting_and_its_publication() {
    return refused("INV-12-2");
  }

  @TestFactory
  @Tag("INV-12-3")
  Stream<DynamicTest> no_transfer_takes_effect_while_anybody_was_not_heard_on_it() {
    return refused("INV-12-3");
  }

  @TestFactory
  @Tag("INV-12-5")
  Stream<DynamicTest> no_transfer_takes_effect_without_a_legality_review_of_what_was_deliberated() {
    return refused("INV-12-5");
  }

  @TestFactory
  @Tag("INV-12-6")
  Stream<DynamicTest> no_government_stands_in_for_another() {
    return refused("INV-12-6");
  }

  @TestFactory
  @Tag("INV-12-7")
  Stream<DynamicTest> no_transfer_binds_before_its_first_day_or_after_its_end() {
    return refused("INV-12-7");
  }

  @TestFactory
  @Tag("INV-12-8")
  Stream<DynamicTest>
      no_transfer_takes_effect_without_its_support_nor_is_followed_up_otherwise_than_evaluated() {
    return refused("INV-12-8");
  }

  @TestFactory
  @Tag("INV-12-9")
  Stream<DynamicTest>
      nothing_is_blocked_but_what_was_rejected_and_what_is_blocked_takes_no_effect() {
    return refused("INV-12-9");
  }

  @TestFactory
  @Tag("INV-12-11")
  Stream<DynamicTest> no_office_is_added_to_a_transfer_or_left_out_of_it() {
    return refused("INV-12-11");
  }

  @TestFactory
  @Tag("INV-12-12")
  Stream<DynamicTest>
      no_temporary_transfer_lasts_longer_than_a_year_or_ends_otherwise_than_entered() {
    return refused("INV-12-12");
  }

  @TestFactory
  @Tag("INV-S-1")
  Stream<DynamicTest> no_session_opens_without_a_quorum_that_was_recorded() {
    return refused("INV-S-1");
  }

  @TestFactory
  @Tag("INV-S-2")
  Stream<DynamicTest> nothing_is_decided_without_minutes_that_three_people_made() {
    return refused("INV-S-2");
  }

  @TestFactory
  @Tag("INV-S-3")
  Stream<DynamicTest> nothing_is_decided_but_what_was_deliberated_and_recorded() {
    return refused("INV-S-3");
  }

  @TestFactory
  @Tag("INV-S-4")
  Stream<DynamicTest> no_topic_is_deliberated_that_the_government_office_did_not_examine() {
    return refused("INV-S-4");
  }

  @TestFactory
  @Tag("INV-S-5")
  Stream<DynamicTest> no_topic_is_taken_back_once_the_session_has_opened() {
    return refused("INV-S-5");
  }

  @TestFactory
  @Tag("INV-S-6")
  Stream<DynamicTest> no_topic_goes_to_the_meeting_without_the_leader_in_charge() {
    return refused("INV-S-6");
  }

  @TestFactory
  @Tag("INV-S-7")
  Stream<DynamicTest> no_legality_opinion_says_anything_but_what_was_drafted_and_signed() {
    return refused("INV-S-7");
  }

  @TestFactory
  @Tag("INV-S-8")
  Stream<DynamicTest> nothing_goes_public_that_was_not_cleared() {
    return refused("INV-S-8");
  }

  @TestFactory
  @Tag("INV-S-9")
  Stream<DynamicTest> the_case_file_only_grows() {
    return refused("INV-S-9");
  }

  @TestFactory
  @Tag("INV-S-10")
  Stream<DynamicTest> nobody_judges_what_he_made() {
    return refused("INV-S-10");
  }

  @TestFactory
  @Tag("INV-S-11")
  Stream<DynamicTest> nothing_takes_effect_while_objections_may_be_raised() {
    return refused("INV-S-11");
  }

  @TestFactory
  @Tag("INV-S-13")
  Stream<DynamicTest> what_was_published_stays_as_it_was() {
    return refused("INV-S-13");
  }

  @TestFactory
  @Tag("INV-S-16")
  Stream<DynamicTest> nobody_acts_for_whom_he_does_not_belong_to() {
    return refused("INV-S-16");
  }

  @TestFactory
  @Tag("INV-S-20")
  Stream<DynamicTest> no_case_ends_without_an_outcome() {
    return refused("INV-S-20");
  }

  @TestFactory
  @Tag("INV-S-21")
  Stream<DynamicTest> no_document_replaces_another() {
    return refused("INV-S-21");
  }

  private Stream<DynamicTest> refused(String invariant) {
    return ATTEMPTS.of(invariant).stream()
        .map(
            attempt ->
                dynamicTest(
                    "the database refuses " + attempt.what(), () -> assertRefused(attempt)));
  }

  private void assertRefused(Attempt attempt) {
    assertThat(refusals.make(attempt))
        .as("the database must refuse " + attempt.what())
        .hasValueSatisfying(
            refused -> {
              assertThat(refused.by()).as(refused.message()).isEqualTo(attempt.by());
              if (attempt.says() != null) assertThat(refused.message()).startsWith(attempt.says());
            });
  }

  @Test
  void every_attempt_is_made() {
    var made =
        Arrays.stream(RegistersRefuseIT.class.getDeclaredMethods())
            .flatMap(method -> Stream.of(method.getAnnotationsByType(Tag.class)))
            .map(Tag::value)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ATTEMPTS.refused())
        .allSatisfy(
            attempt ->
                assertThat(made)
                    .as(
                        "\"%s\" is of %s: give it a method here",
                        attempt.what(), attempt.invariant())
                    .contains(attempt.invariant()));
  }
}
