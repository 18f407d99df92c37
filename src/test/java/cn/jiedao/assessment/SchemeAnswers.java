package cn.jiedao.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the forms of a scheme are answered with in tests (domain.md, part C, the year 2026). */
public final class SchemeAnswers {
  private static final String[] COLUMNS =
      "code dimension name weight formula parameter scorer items".split(" ");
  private static final String INDICATORS =
      """
      1.1|party|社区党组织达标率|15|quantitative|100|organization-department|ZR-21
      2.1|services|便民中心即办率|10|tiered|95:100; 90:80; 0:60|civil-affairs|ZR-22
      2.2|services|低保和临时救助按时办结率|10|quantitative|100|civil-affairs|QL-03、QL-04
      3.1|city|市容环卫评分|17|expert||urban-management|ZR-01、ZR-23
      4.1|society|矛盾化解率|16|quantitative|95|civil-affairs|ZR-04、ZR-24
      5.1|safety|安全隐患逾期未整改|15|inverse|5|emergency-management|QL-06
      6.1|satisfaction|居民满意度|10|survey|||
      7.1|lawful|清单外事项|5|inverse|10|justice|ZR-26
      8.1|economy|企业诉求办结率|2|quantitative|100|justice|ZR-25
      """;

  private SchemeAnswers() {}

  /** The rows of the list, scored by bodies of the unit. */
  public static List<Map<String, Object>> indicators(String unit) {
    return INDICATORS.lines().map(line -> row(unit, line.split("\\|", -1))).toList();
  }

  private static Map<String, Object> row(String unit, String[] cells) {
    var row = new HashMap<String, Object>();
    for (int at = 0; at < COLUMNS.length; at++)
      if (!cells[at].isEmpty()) row.put(COLUMNS[at], cells[at]);
    row.put("weight", Integer.valueOf(cells[3]));
    row.computeIfPresent("items", (column, codes) -> List.of(codes.toString().split("、")));
    row.computeIfPresent("scorer", (column, function) -> unit + "-" + function);
    row.put("evidence", "部门台账和现场核查");
    row.put("investment", "no");
    return row;
  }

  /** The draft, filled in, without leaving the tendency of the weights. */
  public static Map<String, Object> draft(List<Map<String, Object>> indicators) {
    var answers = new HashMap<String, Object>();
    answers.put("indicators", indicators);
    answers.put("changesReason", "提高城市管理和社会建设的权重，减少经济指标。");
    answers.put("deviation", "none");
    return answers;
  }

  /** The same indicators with other weights, by their codes. */
  public static List<Map<String, Object>> weighing(
      List<Map<String, Object>> indicators, Map<String, Integer> weights) {
    return indicators.stream()
        .map(
            row -> {
              var other = new HashMap<>(row);
              other.computeIfPresent(
                  "weight",
                  (key, weight) -> weights.getOrDefault(row.get("code"), (Integer) weight));
              return (Map<String, Object>) other;
            })
        .toList();
  }
}
