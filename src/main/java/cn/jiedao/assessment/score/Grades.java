package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grades of a year, within the quota of 优秀 (Art. 20). */
public final class Grades {
  private static final Comparator<OfficeScore> BEST_FIRST =
      Comparator.comparing(OfficeScore::total).thenComparing(OfficeScore::satisfaction).reversed();

  private Grades() {}

  /**
   * Grades all offices of a unit at once. Who reached 90 but not the quota is 良好; so are offices
   * that the quota would have to separate though neither total nor satisfaction does.
   *
   * @param vetoed offices held back by an event that the state or the province named
   * @param quota of 优秀 among all offices, such as 0.30
   */
  public static Map<String, Grade> of(
      Collection<OfficeScore> scores, Set<String> vetoed, BigDecimal quota) {
    BigDecimal share = quota.multiply(BigDecimal.valueOf(scores.size()));
    int places = share.setScale(0, RoundingMode.FLOOR).intValueExact();
    Set<String> excellent = excellent(scores, vetoed, places);
    var grades = new HashMap<String, Grade>();
    for (OfficeScore one : scores) {
      Grade reached = Grade.reached(one.total());
      boolean heldBack = reached == Grade.EXCELLENT && !excellent.contains(one.office());
      grades.put(one.office(), heldBack ? Grade.GOOD : reached);
    }
    return grades;
  }

  private static Set<String> excellent(
      Collection<OfficeScore> scores, Set<String> vetoed, int places) {
    List<OfficeScore> candidates =
        scores.stream()
            .filter(one -> Grade.reached(one.total()) == Grade.EXCELLENT)
            .filter(one -> !vetoed.contains(one.office()))
            .sorted(BEST_FIRST)
            .toList();
    if (candidates.size() <= places) return offices(candidates.stream());
    OfficeScore firstOut = candidates.get(places);
    return offices(candidates.stream().filter(one -> BEST_FIRST.compare(one, firstOut) < 0));
  }

  private static Set<String> offices(Stream<OfficeScore> scores) {
    return scores.map(OfficeScore::office).collect(Collectors.toSet());
  }
}
