package cn.jiedao.assessment.score;

import static cn.jiedao.assessment.score.Example.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 20: grades by total, 优秀 within its quota, ties by satisfaction, vetoes at most 良好. */
class GradesTest {
  private static final BigDecimal QUOTA = number("0.30");

  @ParameterizedTest
  @CsvSource({
    "90.00, EXCELLENT",
    "89.99, GOOD",
    "80.00, GOOD",
    "79.99, QUALIFIED",
    "60.00, QUALIFIED",
    "59.99, UNQUALIFIED",
    "-3.00, UNQUALIFIED"
  })
  void a_grade_begins_at_its_bound(String total, Grade grade) {
    assertThat(Grades.of(List.of(office("a", total, "80")), Set.of(), BigDecimal.ONE))
        .containsExactly(Map.entry("a", grade));
  }

  @Test
  void of_eight_offices_two_at_most_are_excellent_and_satisfaction_decides_between_equals() {
    List<OfficeScore> offices =
        List.of(
            office("first", "95.10", "70"),
            office("happier", "92.00", "88.01"),
            office("equal", "92.00", "88.00"),
            office("fourth", "91.00", "99"),
            office("e", "85", "80"),
            office("f", "84", "80"),
            office("g", "70", "80"),
            office("h", "50", "80"));
    assertThat(Grades.of(offices, Set.of(), QUOTA))
        .containsEntry("first", Grade.EXCELLENT)
        .containsEntry("happier", Grade.EXCELLENT)
        .containsEntry("equal", Grade.GOOD)
        .containsEntry("fourth", Grade.GOOD)
        .containsEntry("g", Grade.QUALIFIED)
        .containsEntry("h", Grade.UNQUALIFIED);
    assertThat(Grades.of(offices, Set.of("first"), QUOTA))
        .as("a veto frees its place for the next")
        .containsEntry("first", Grade.GOOD)
        .containsEntry("happier", Grade.EXCELLENT)
        .containsEntry("equal", Grade.EXCELLENT);
    assertThat(Grades.of(offices, Set.of("h"), QUOTA))
        .as("a veto lifts nobody")
        .containsEntry("h", Grade.UNQUALIFIED);
  }

  @Test
  void whoever_cannot_be_told_apart_at_the_edge_of_the_quota_is_treated_alike() {
    List<OfficeScore> offices = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d"))
      offices.add(office(name, name.equals("a") ? "96" : "95", "90"));
    assertThat(Grades.of(offices, Set.of(), number("0.50")))
        .containsEntry("a", Grade.EXCELLENT)
        .containsEntry("b", Grade.GOOD)
        .containsEntry("c", Grade.GOOD);
  }

  @Test
  void the_quota_is_never_passed_and_nobody_is_overtaken_by_who_did_worse() {
    var random = new Random(20);
    for (int i = 0; i < 300; i++) {
      var offices = new ArrayList<OfficeScore>();
      var vetoed = new HashSet<String>();
      int n = 1 + random.nextInt(20);
      for (int o = 0; o < n; o++) {
        offices.add(
            office("o" + o, (86 + random.nextInt(10)) + ".5", String.valueOf(random.nextInt(4))));
        if (random.nextInt(6) == 0) vetoed.add("o" + o);
      }
      Map<String, Grade> grades = Grades.of(offices, vetoed, QUOTA);
      assertThat(grades.values().stream().filter(Grade.EXCELLENT::equals).count())
          .isLessThanOrEqualTo((long) Math.floor(n * 0.3 + 1e-9));
      assertThat(vetoed).noneMatch(office -> grades.get(office) == Grade.EXCELLENT);
      for (OfficeScore better : offices)
        for (OfficeScore other : offices)
          if (!vetoed.contains(better.office()) && isAtLeast(better, other))
            assertThat(grades.get(better.office())).isLessThanOrEqualTo(grades.get(other.office()));
    }
  }

  private static boolean isAtLeast(OfficeScore one, OfficeScore other) {
    int byTotal = one.total().compareTo(other.total());
    return byTotal > 0 || byTotal == 0 && one.satisfaction().compareTo(other.satisfaction()) >= 0;
  }

  private static OfficeScore office(String name, String total, String satisfaction) {
    return new OfficeScore(name, List.of(), BigDecimal.ZERO, number(total), number(satisfaction));
  }
}
