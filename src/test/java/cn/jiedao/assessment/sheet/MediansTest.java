package cn.jiedao.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an office's score is shown beside: the middle of its group, and the weights over time. */
class MediansTest {
  @Test
  void half_of_the_group_did_at_least_as_well_as_the_median() {
    assertThat(Medians.of(List.of(city("70.00"), city("95.00"), city("80.00"))))
        .containsExactly(Map.entry(Dimension.CITY, number("80.00")));
    assertThat(Medians.of(List.of(city("80.01"), city("95.00"), city("80.00"), city("1.00"))))
        .as("the mean of the two in the middle, HALF_UP")
        .containsExactly(Map.entry(Dimension.CITY, number("80.01")));
    assertThat(Medians.of(List.of())).isEmpty();
  }

  @Test
  void weights_are_summed_by_dimension_and_a_dimension_that_never_counted_is_left_out() {
    var years = new TreeMap<Integer, List<Indicator>>();
    years.put(2026, List.of(indicator(Dimension.CITY, "12"), indicator(Dimension.CITY, "5.5")));
    years.put(2025, List.of(indicator(Dimension.CITY, "16"), indicator(Dimension.ECONOMY, "0")));
    for (int year = 2010; year < 2020; year++) years.put(year, List.of());
    WeightYears shown = WeightYears.of(years);
    assertThat(shown.years()).containsExactly(2017, 2018, 2019, 2025, 2026);
    assertThat(shown.rows()).extracting(WeightYears.Row::dimension).containsExactly(Dimension.CITY);
    assertThat(shown.rows().get(0).weights()).endsWith(number("16"), number("17.5"));
  }

  private static Map<Dimension, BigDecimal> city(String score) {
    return Map.of(Dimension.CITY, number(score));
  }

  private static Indicator indicator(Dimension dimension, String weight) {
    return new Indicator(
        "A",
        dimension,
        "名",
        number(weight),
        Formula.EXPERT,
        "",
        "",
        "",
        List.of(),
        Set.of(),
        false,
        null);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
