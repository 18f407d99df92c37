package cn.jiedao.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.jiedao.JiedaoTest;
import cn.jiedao.law.Catalogue;
import cn.jiedao.law.Invariant;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the catalogue asks of the database can be answered with a case, and is not by chance. */
@JiedaoTest
class AsksIT {
  private static final Attempts ATTEMPTS = Attempts.ALL;

  @Autowired private Refusals refusals;
  @Autowired private JdbcClient database;
  private List<Invariant> asked;

  @BeforeEach
  void read() throws IOException {
    asked =
        Catalogue.read().invariants().stream()
            .filter(invariant -> invariant.ask() != null)
            .toList();
  }

  @Test
  void whatever_an_attempt_shows_stands_in_the_catalogue() throws IOException {
    var catalogue =
        Catalogue.read().invariants().stream()
            .collect(Collectors.toMap(Invariant::id, Function.identity()));
    assertThat(
            ATTEMPTS.refused().stream()
                .filter(attempt -> !Constraint.isNamedByPostgres(attempt.by())))
        .allSatisfy(
            attempt ->
                assertThat(catalogue.get(attempt.invariant()).database())
                    .as("\"database\" of %s in invariants.yaml", attempt.invariant())
                    .contains(attempt.by()));
  }

  @Test
  void lawful_cases_answer_no_ask() {
    refusals.answer(ATTEMPTS.lawful().get(0));
    for (Invariant invariant : asked) {
      assertThat(answers(invariant, database)).as(invariant.id()).isEmpty();
      System.out.printf("ask %s: %.1f ms%n", invariant.id(), fastest(invariant));
    }
  }

  /** Of some, since the machine does other things as well. */
  private double fastest(Invariant invariant) {
    return IntStream.range(0, 10)
            .mapToLong(
                run -> {
                  long start = System.nanoTime();
                  answers(invariant, database);
                  return System.nanoTime() - start;
                })
            .min()
            .orElseThrow()
        / 1e6;
  }

  @TestFactory
  Stream<DynamicTest> an_ask_tells_of_what_would_get_in_without_its_constraint() {
    return asked.stream()
        .map(
            invariant ->
                dynamicTest(
                    invariant.id(),
                    () -> {
                      var possible =
                          ATTEMPTS.of(invariant.id()).stream()
                              .filter(attempt -> attempt.behind() == null)
                              .toList();
                      var seen = possible.stream().filter(a -> refusals.answer(a).told()).toList();
                      System.out.printf(
                          "ask %s tells of %d of %d attempts%n",
                          invariant.id(), seen.size(), possible.size());
                      assertThat(seen)
                          .as("the ask of %s tells of none: correct it", invariant.id())
                          .isNotEmpty();
                    }));
  }

  private static List<String> answers(Invariant invariant, JdbcClient database) {
    return database.sql(invariant.ask()).query((row, i) -> row.getString(1)).list();
  }
}
