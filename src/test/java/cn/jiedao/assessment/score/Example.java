package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The example of a district's assessment of 2026: its weights, an office's entries, its survey. */
final class Example {
  static final Map<Answer, Integer> ANSWERS =
      Map.of(
          Answer.SATISFIED, 210,
          Answer.FAIRLY, 120,
          Answer.NEUTRAL, 50,
          Answer.RATHER_NOT, 12,
          Answer.NOT, 8,
          Answer.DONT_KNOW, 20);
  static final SurveyCounts SURVEY =
      new SurveyCounts(
          Map.of(Topic.LIVELIHOOD, ANSWERS, Topic.SERVICES, ANSWERS, Topic.GOVERNANCE, ANSWERS));

  private static final String[] WEIGHTS = {"15", "20", "17", "16", "15", "10", "5", "2"};
  private static final String[] SCORES = {"92", "88", "85", "90", "87", "", "95", "80"};
  static final List<Indicator> SCHEME = scheme();
  static final Map<String, Entry> ENTRIES = entries();

  private Example() {}

  private static List<Indicator> scheme() {
    return IntStream.range(0, WEIGHTS.length)
        .mapToObj(
            i -> {
              Dimension dimension = Dimension.values()[i];
              boolean survey = dimension == Dimension.SATISFACTION;
              return new Indicator(
                  String.valueOf((char) ('A' + i)),
                  dimension,
                  dimension.label() + "指标",
                  number(WEIGHTS[i]),
                  survey ? Formula.SURVEY : Formula.QUANTITATIVE,
                  survey ? "" : "100",
                  "",
                  "",
                  List.of(),
                  Set.of(),
                  false,
                  null);
            })
        .toList();
  }

  private static Map<String, Entry> entries() {
    var entries = new HashMap<String, Entry>();
    for (int i = 0; i < SCORES.length; i++) {
      String code = SCHEME.get(i).code();
      if (!SCORES[i].isEmpty()) entries.put(code, Entry.of(code, number(SCORES[i])));
    }
    return Map.copyOf(entries);
  }

  static Indicator indicator(Formula formula, String parameter, Topic topic) {
    return new Indicator(
        "A",
        Dimension.SERVICES,
        "即办率",
        BigDecimal.TEN,
        formula,
        parameter,
        "",
        "",
        List.of(),
        Set.of(),
        false,
        topic);
  }

  static Indicator indicator(String code, Dimension dimension, String weight) {
    return new Indicator(
        code,
        dimension,
        code,
        number(weight),
        Formula.QUANTITATIVE,
        "100",
        "",
        "",
        List.of(),
        Set.of(),
        false,
        null);
  }

  static Entry entry(String actual) {
    return Entry.of("A", number(actual));
  }

  static Entry marks(String indicator, int... marks) {
    Stream<BigDecimal> given = IntStream.of(marks).mapToObj(BigDecimal::valueOf);
    return new Entry(indicator, null, new ArrayList<>(given.toList()));
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
