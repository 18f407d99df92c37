package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The score of an office; never made up where something is missing (Art. 20). */
public final class Scoring {
  private static final BigDecimal MOST_BONUS = BigDecimal.valueOf(5);

  private Scoring() {}

  /**
   * Scores an office.
   *
   * @param entries by indicator code
   * @throws IllegalStateException naming what is missing or cannot be scored
   */
  public static OfficeScore of(
      String office,
      List<Indicator> ofItsGroup,
      Map<String, Entry> entries,
      SurveyCounts survey,
      BigDecimal bonus) {
    Optional<String> missing = missing(ofItsGroup, entries, survey);
    if (missing.isPresent()) throw new IllegalStateException(office + "：" + missing.get());
    if (bonus.abs().compareTo(MOST_BONUS) > 0)
      throw new IllegalStateException(office + "：加减分合计应在 -5 至 5 分之间，现为 " + bonus);
    List<Scored> scored =
        ofItsGroup.stream().map(one -> scored(one, entries.get(one.code()), survey)).toList();
    BigDecimal points =
        scored.stream().map(Scored::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = Decimals.rounded(points.add(bonus));
    return new OfficeScore(office, scored, bonus, total, SurveyScore.satisfaction(survey));
  }

  /** A block of the survey: Σ value × n ÷ valid n, HALF_UP at two. */
  public static BigDecimal block(Map<Answer, Integer> answers) {
    return SurveyScore.block(answers);
  }

  /** The first thing that keeps an office from being scored, in words for who must bring it. */
  public static Optional<String> missing(
      List<Indicator> ofItsGroup, Map<String, Entry> entries, SurveyCounts survey) {
    Stream<String> inEntries =
        ofItsGroup.stream()
            .filter(one -> one.formula() != Formula.SURVEY)
            .flatMap(one -> fault(one, entries.get(one.code())).stream());
    Stream<String> inSurvey =
        Stream.of(Topic.values())
            .filter(topic -> survey.valid(topic) == 0)
            .map(topic -> "满意度调查“" + topic.label() + "”没有有效问卷");
    return Stream.concat(inEntries, inSurvey).findFirst();
  }

  /** The score of one indicator, where what it needs is there. */
  public static Optional<Scored> find(Indicator indicator, Entry entry, SurveyCounts survey) {
    boolean there =
        indicator.formula() == Formula.SURVEY
            ? topics(indicator).noneMatch(topic -> survey.valid(topic) == 0)
            : fault(indicator, entry).isEmpty();
    return there ? Optional.of(scored(indicator, entry, survey)) : Optional.empty();
  }

  private static Stream<Topic> topics(Indicator indicator) {
    return indicator.topic() == null ? Stream.of(Topic.values()) : Stream.of(indicator.topic());
  }

  private static Optional<String> fault(Indicator indicator, Entry entry) {
    Optional<String> fault = entry == null ? Optional.of("尚未评定") : entry.faultFor(indicator);
    return fault.map(what -> "指标 %s（%s）%s".formatted(indicator.code(), indicator.name(), what));
  }

  private static Scored scored(Indicator indicator, Entry entry, SurveyCounts survey) {
    return indicator.formula() == Formula.SURVEY
        ? SurveyScore.of(indicator, survey)
        : Reckoning.of(indicator, entry);
  }
}
