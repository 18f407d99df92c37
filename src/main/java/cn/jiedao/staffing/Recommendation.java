package cn.jiedao.staffing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the three statutory factors make of an office: a band for each number, the sum of the bands
 * that the decision table gives for each factor, with its reason (Art. 5).
 *
 * @param factors one row of the decision table for each factor
 */
record Recommendation(List<Map<String, Object>> factors) {
  /** From the lowest to the highest number recommended. */
  record Band(int low, int high) {
    boolean contains(int number) {
      return number >= low && number <= high;
    }

    @Override
    public String toString() {
      return low + "—" + high;
    }
  }

  static final String BODIES = "bodies";
  static final String ADMINISTRATIVE = "administrative";
  static final String INSTITUTION = "institution";
  static final String LEADERSHIP = "leadership";

  Band band(String number) {
    return new Band(sum(number + "Low"), sum(number + "High"));
  }

  private int sum(String output) {
    return factors.stream().mapToInt(row -> ((Number) row.get(output)).intValue()).sum();
  }

  /** As the officer reads it, a line for each factor. */
  String account() {
    String total =
        "建议：机构 %s 个，行政编制 %s 名，事业编制 %s 名，领导职数 %s 名。"
            .formatted(band(BODIES), band(ADMINISTRATIVE), band(INSTITUTION), band(LEADERSHIP));
    return factors.stream()
        .map(row -> row.get("band") + "：" + row.get("reason"))
        .collect(Collectors.joining("\n", total + "\n", ""));
  }
}
