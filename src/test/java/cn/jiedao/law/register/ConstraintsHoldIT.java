package cn.jiedao.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.jiedao.JiedaoTest;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Dropping any one constraint fails a test: each has an attempt that it alone refuses. The
 * constraints are those that PostgreSQL lists, so that none is forgotten; left out are keys, which
 * only say which columns name a row, and {@code not null}.
 */
@JiedaoTest
class ConstraintsHoldIT {
  private static final Attempts ATTEMPTS = Attempts.ALL;
  private static final String ADD = "add an attempt to src/test/resources/registers that %s";

  @Autowired private Refusals refusals;

  @TestFactory
  Stream<DynamicTest> what_was_done_lawfully_is_taken() {
    return ATTEMPTS.lawful().stream()
        .map(
            scene ->
                dynamicTest(
                    scene.what(),
                    () -> assertThat(refusals.answer(scene).refused()).as(scene.what()).isEmpty()));
  }

  @Test
  void every_attempt_is_made() {
    var made =
        new ClassFileImporter()
            .importPackages(getClass().getPackageName()).stream()
                .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getAnnotationsByType(Tag.class)))
                .map(Tag::value)
                .toList();
    assertThat(ATTEMPTS.refused())
        .allSatisfy(
            attempt ->
                assertThat(made)
                    .as("give %s a test in …RefuseIT", attempt.invariant())
                    .contains(attempt.invariant()));
  }

  @Test
  void every_constraint_bars_an_attempt() {
    var barred = ATTEMPTS.refused().stream().map(Attempt::by).collect(Collectors.toSet());
    assertThat(refusals.constraints().values().stream().filter(constraint -> !constraint.key()))
        .allSatisfy(
            constraint ->
                assertThat(barred)
                    .as(constraint + " bars nothing we know of: " + ADD, "it refuses")
                    .contains(constraint.name()));
  }

  @Test
  void every_finding_of_a_trigger_is_told() {
    List<String> told =
        ATTEMPTS.refused().stream()
            .flatMap(attempt -> refusals.answer(attempt).refused().stream())
            .map(Refusals.Refused::message)
            .toList();
    assertThat(Constraint.findings(refusals.database()))
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(told)
                    .as(ADD, "is answered by 「" + finding + "」")
                    .anyMatch(message -> message.startsWith(finding)));
  }

  @Test
  void whatever_refuses_names_its_invariant() {
    assertThat(ATTEMPTS.refused().stream().filter(attempt -> attempt.says() == null))
        .filteredOn(attempt -> !Constraint.isNamedByPostgres(attempt.by()))
        .allSatisfy(
            attempt ->
                assertThat(refusals.constraints().get(attempt.by()).sentence())
                    .as("comment on %s (V090__sentences.sql)", attempt.by())
                    .matches("INV-(S|\\d+)-\\d+(、INV-(S|\\d+)-\\d+)*：.+。")
                    .containsPattern(attempt.invariant() + "[：、]"));
  }

  @TestFactory
  Stream<DynamicTest> without_the_constraint_the_attempt_succeeds() {
    return ATTEMPTS.refused().stream()
        .map(
            attempt ->
                dynamicTest(
                    "without %s there would be %s".formatted(attempt.by(), attempt.what()),
                    () -> assertHangsOnItsConstraint(attempt)));
  }

  /** Or it meets the one behind, which the attempt names. */
  private void assertHangsOnItsConstraint(Attempt attempt) {
    assertThat(refusals.constraints())
        .as("the database has no " + attempt.by())
        .containsKey(attempt.by());
    var refused = refusals.answer(attempt).behind();
    assertThat(refused.map(Refusals.Refused::by).orElse(null))
        .as(
            "with %s gone, \"%s\" is answered by %s: correct the attempt, or name what stands behind",
            attempt.by(), attempt.what(), refused)
        .isEqualTo(attempt.behind());
  }
}
