package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of the lists {@code entries} and {@code corrections}.
 *
 * @param remark its note, or the reason of a correction; null where nothing was said
 */
public record EntryRow(Entry entry, String remark) {
  private static final Pattern MARK = Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,6})?");
  private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\s]+");

  /**
   * @param list as it was answered; null and what is no list have no lines
   * @throws IllegalArgumentException with a sentence for whoever filled it in
   */
  public static List<EntryRow> of(Object list) {
    return list instanceof List<?> rows
        ? rows.stream().map(row -> of((Map<?, ?>) row)).toList()
        : List.of();
  }

  private static EntryRow of(Map<?, ?> row) {
    String indicator = text(row.get("indicator"));
    String actual = text(row.get("actual"));
    String remark = text(row.get(row.containsKey("reason") ? "reason" : "note"));
    var entry =
        new Entry(
            indicator,
            actual == null ? null : number(indicator, actual),
            marks(indicator, text(row.get("marks"))));
    return new EntryRow(entry, remark);
  }

  private static List<BigDecimal> marks(String indicator, String text) {
    if (text == null) return List.of();
    return BETWEEN
        .splitAsStream(text)
        .filter(mark -> !mark.isEmpty())
        .map(mark -> mark(indicator, mark))
        .toList();
  }

  /** Only signs that the database reads as the same number: BigDecimal takes ９０ for 90, too. */
  private static BigDecimal mark(String indicator, String text) {
    if (MARK.matcher(text).matches()) return new BigDecimal(text);
    throw noNumber(indicator, text);
  }

  private static BigDecimal number(String indicator, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notOne) {
      throw noNumber(indicator, text);
    }
  }

  private static IllegalArgumentException noNumber(String indicator, String text) {
    return new IllegalArgumentException(
        "指标 %s 的“%s”不是数字，请用半角数字填写，多位评委的分数请用顿号隔开".formatted(indicator, text));
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** What was given, as people read it: {@code 95}, {@code 评委 92、88.5、90}. */
  public static String text(Entry entry) {
    if (entry.actual() != null) return plain(entry.actual());
    return entry.marks().stream().map(EntryRow::plain).collect(Collectors.joining("、", "评委 ", ""));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** The line of a form that asks for an indicator. */
  static Map<String, Object> asking(String indicator, String subject) {
    return Map.of("indicator", indicator, "subject", subject);
  }
}
