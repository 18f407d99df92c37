package cn.jiedao.assessment.score;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scores a block of the survey, or the mean of all three; rounded once, at the end. */
final class SurveyScore {
  private SurveyScore() {}

  /** Σ value × n ÷ valid n. */
  static BigDecimal block(Map<Answer, Integer> answers) {
    return mean(new SurveyCounts(Map.of(Topic.LIVELIHOOD, answers)), List.of(Topic.LIVELIHOOD));
  }

  static BigDecimal satisfaction(SurveyCounts survey) {
    return mean(survey, List.of(Topic.values()));
  }

  static Scored of(Indicator indicator, SurveyCounts survey) {
    Topic topic = indicator.topic();
    return topic == null
        ? Scored.of(indicator, satisfaction(survey), ofAll(survey))
        : Scored.of(indicator, block(survey.of(topic)), ofOne(survey, topic));
  }

  private static String ofOne(SurveyCounts survey, Topic topic) {
    String sum =
        Stream.of(Answer.values())
            .filter(Answer::isValid)
            .map(one -> one.label() + " " + survey.count(topic, one) + "×" + one.value())
            .collect(joining("＋"));
    return "%s：（%s）÷ 有效 %d = %s；不了解 %d 份不计"
        .formatted(
            topic.label(),
            sum,
            survey.valid(topic),
            block(survey.of(topic)),
            survey.count(topic, Answer.DONT_KNOW));
  }

  private static String ofAll(SurveyCounts survey) {
    String blocks =
        Stream.of(Topic.values()).map(topic -> named(survey, topic)).collect(joining("、"));
    return blocks + "，三项平均 " + satisfaction(survey);
  }

  private static String named(SurveyCounts survey, Topic topic) {
    return "%s %s（有效 %d）".formatted(topic.label(), block(survey.of(topic)), survey.valid(topic));
  }

  /** The blocks' mean as one fraction, so that no block is rounded before the mean is. */
  private static BigDecimal mean(SurveyCounts survey, List<Topic> topics) {
    BigDecimal dividend = BigDecimal.ZERO;
    BigDecimal divisor = BigDecimal.ONE;
    for (Topic topic : topics) {
      BigDecimal worth = BigDecimal.valueOf(survey.worth(topic));
      BigDecimal valid = BigDecimal.valueOf(survey.valid(topic));
      if (valid.signum() == 0) throw new IllegalStateException(topic.label() + "没有有效问卷");
      dividend = dividend.multiply(valid).add(worth.multiply(divisor));
      divisor = divisor.multiply(valid);
    }
    return Decimals.quotient(dividend, divisor.multiply(BigDecimal.valueOf(topics.size())));
  }
}
