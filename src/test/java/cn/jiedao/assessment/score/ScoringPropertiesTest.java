package cn.jiedao.assessment.score;

import static cn.jiedao.assessment.score.Example.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every score, whatever was entered. */
class ScoringPropertiesTest {
  private static final int SAMPLES = 500;
  private final Random random = new Random(20);

  @Test
  void
      a_score_lies_between_0_and_100_at_two_decimals_and_never_falls_where_the_office_did_better() {
    for (int i = 0; i < SAMPLES; i++) {
      BigDecimal less = decimal(200);
      BigDecimal more = less.add(decimal(50));
      for (Indicator one :
          List.of(
              indicator(Formula.QUANTITATIVE, text(decimal(150).add(BigDecimal.ONE)), null),
              indicator(Formula.TIERED, "120:100; 90.5:80; 10:60", null))) {
        assertThat(score(one, less)).isLessThanOrEqualTo(score(one, more));
      }
      Indicator inverse = indicator(Formula.INVERSE, text(decimal(9).add(BigDecimal.ONE)), null);
      assertThat(score(inverse, more)).isLessThanOrEqualTo(score(inverse, less));
    }
  }

  @Test
  void experts_may_speak_in_any_order_and_one_alone_cannot_push_the_mean_out_of_the_others_range() {
    for (int i = 0; i < SAMPLES; i++) {
      List<BigDecimal> marks =
          new ArrayList<>(
              IntStream.range(0, 3 + random.nextInt(8)).mapToObj(n -> decimal(100)).toList());
      Indicator judged = indicator(Formula.EXPERT, "", null);
      BigDecimal score = Reckoning.of(judged, new Entry("A", null, marks)).score();
      Collections.shuffle(marks, random);
      assertThat(Reckoning.of(judged, new Entry("A", null, marks)).score()).isEqualTo(score);
      int last = marks.size() - 1;
      Collections.sort(marks);
      assertThat(score)
          .isBetween(Decimals.rounded(marks.get(1)), Decimals.rounded(marks.get(last - 1)));
    }
  }

  /** The oracle reckons in whole numbers, with fractions brought to one denominator. */
  @Test
  void the_survey_is_the_exact_mean_of_its_blocks_and_no_opinion_changes_nothing() {
    for (int i = 0; i < SAMPLES; i++) {
      SurveyCounts survey = survey(0);
      BigInteger dividend = BigInteger.ZERO;
      BigInteger divisor = BigInteger.ONE;
      for (Topic topic : Topic.values()) {
        BigInteger valid = BigInteger.valueOf(survey.valid(topic));
        dividend =
            dividend.multiply(valid).add(BigInteger.valueOf(survey.worth(topic)).multiply(divisor));
        divisor = divisor.multiply(valid);
      }
      divisor = divisor.multiply(BigInteger.valueOf(3));
      BigInteger hundredths = // half up: twice the dividend plus the divisor, by twice the divisor
          dividend
              .multiply(BigInteger.valueOf(200))
              .add(divisor)
              .divide(divisor.multiply(BigInteger.TWO));
      BigDecimal satisfaction = SurveyScore.satisfaction(survey);
      assertThat(satisfaction).isEqualTo(new BigDecimal(hundredths, 2));
      assertThat(satisfaction).isEqualTo(SurveyScore.satisfaction(withoutOpinion(survey)));
    }
  }

  @Test
  void the_total_is_the_sum_of_the_weighted_scores_and_the_bonus_rounded_once() {
    for (int i = 0; i < SAMPLES; i++) {
      SurveyCounts survey = survey(30);
      var entries = new HashMap<String, Entry>();
      Example.ENTRIES.keySet().forEach(code -> entries.put(code, Entry.of(code, decimal(110))));
      BigDecimal bonus = decimal(10).subtract(BigDecimal.valueOf(5));
      OfficeScore office = Scoring.of("o", Example.SCHEME, entries, survey, bonus);
      BigDecimal sum = bonus;
      for (Scored one : office.scored())
        sum = sum.add(one.score().multiply(one.indicator().weight()).movePointLeft(2));
      assertThat(office.total()).isEqualTo(sum.setScale(2, RoundingMode.HALF_UP));
      assertThat(office.scored()).allMatch(one -> Decimals.isScore(one.score()));
      assertThat(office.scored()).allMatch(one -> one.score().scale() == 2);
    }
  }

  private SurveyCounts survey(int withoutOpinion) {
    var counts = new EnumMap<Topic, Map<Answer, Integer>>(Topic.class);
    for (Topic topic : Topic.values()) {
      var answers = new EnumMap<Answer, Integer>(Answer.class);
      Stream.of(Answer.values()).forEach(one -> answers.put(one, random.nextInt(300)));
      answers.merge(Answer.NEUTRAL, 1, Integer::sum);
      answers.put(Answer.DONT_KNOW, withoutOpinion);
      counts.put(topic, answers);
    }
    return new SurveyCounts(counts);
  }

  private SurveyCounts withoutOpinion(SurveyCounts survey) {
    var counts = new EnumMap<Topic, Map<Answer, Integer>>(Topic.class);
    survey
        .counts()
        .forEach(
            (topic, answers) -> {
              var more = new EnumMap<>(answers);
              more.put(Answer.DONT_KNOW, random.nextInt(900));
              counts.put(topic, more);
            });
    return new SurveyCounts(counts);
  }

  private static BigDecimal score(Indicator indicator, BigDecimal actual) {
    BigDecimal score = Reckoning.of(indicator, Entry.of("A", actual)).score();
    assertThat(score).isBetween(BigDecimal.ZERO, Decimals.HUNDRED);
    assertThat(score.scale()).isEqualTo(2);
    return score;
  }

  /** From 0 to a bound, with up to three decimals. */
  private BigDecimal decimal(int bound) {
    int scale = random.nextInt(4);
    int unscaled = random.nextInt(bound * (int) Math.pow(10, scale) + 1);
    return BigDecimal.valueOf(unscaled, scale);
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}
