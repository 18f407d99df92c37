package cn.jiedao.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database holds a result to the very number that the house reckons (Art. 20). */
@JiedaoTest
class SatisfactionIT {
  @Autowired private JdbcClient database;

  @Test
  @Tag("INV-20-9")
  void house_and_database_round_alike() {
    var random = new Random(20);
    for (int i = 0; i < 200; i++) {
      var counts = counts(random, i % 2 == 0 ? 5 : 100_000);
      assertThat(inDatabase(counts)).isEqualByComparingTo(inHouse(counts));
    }
  }

  private static SurveyCounts counts(Random random, int most) {
    var topics = new EnumMap<Topic, Map<Answer, Integer>>(Topic.class);
    for (Topic topic : Topic.values()) {
      var answers = new EnumMap<Answer, Integer>(Answer.class);
      for (Answer answer : Answer.values()) answers.put(answer, random.nextInt(most));
      answers.merge(Answer.NEUTRAL, 1, Integer::sum);
      topics.put(topic, answers);
    }
    return new SurveyCounts(topics);
  }

  private static BigDecimal inHouse(SurveyCounts counts) {
    return Scoring.of("office", List.of(), Map.of(), counts, BigDecimal.ZERO).satisfaction();
  }

  private BigDecimal inDatabase(SurveyCounts counts) {
    return database
        .sql("select mean_of_blocks(:worth::numeric[], :valid::numeric[])")
        .param("worth", of(topic -> counts.worth(topic)))
        .param("valid", of(topic -> (long) counts.valid(topic)))
        .query(BigDecimal.class)
        .single();
  }

  private static Long[] of(Function<Topic, Long> number) {
    return List.of(Topic.values()).stream().map(number).toArray(Long[]::new);
  }
}
