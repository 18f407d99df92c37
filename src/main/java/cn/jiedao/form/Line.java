package cn.jiedao.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer as people read it.
 *
 * @param text the whole answer; of a list, its rows with ； between
 * @param table the same as a table, null where the answer is no list
 */
public record Line(String label, String text, Table table) {
  /** A list under the labels of its columns; what nobody filled in is left out. */
  public record Table(List<Column> columns, List<List<String>> rows) {
    private String text() {
      return rows.stream().map(this::text).collect(Collectors.joining("；"));
    }

    private String text(List<String> row) {
      return IntStream.range(0, row.size())
          .filter(at -> !row.get(at).isEmpty())
          .mapToObj(at -> columns.get(at).label() + " " + row.get(at))
          .collect(Collectors.joining("，"));
    }
  }

  /**
   * @param amount whether it holds numbers
   */
  public record Column(String label, boolean amount) {}

  public Line(String label, String text) {
    this(label, text, null);
  }

  /** How many lines it takes at least. */
  public int height() {
    return table == null ? 1 : 1 + table.rows().size();
  }

  static Line of(FormField field, Object value, OptionSource source) {
    if (!field.type().equals(FormField.LIST) || !(value instanceof List<?> rows))
      return new Line(field.label(), field.text(value, source));
    Table table = table(field.columns(), rows, source);
    return new Line(field.label(), table.text(), table);
  }

  private static Table table(List<FormField> columns, List<?> rows, OptionSource source) {
    List<FormField> filled =
        columns.stream().filter(one -> rows.stream().anyMatch(row -> has(row, one))).toList();
    return new Table(
        filled.stream().map(one -> new Column(one.label(), one.type().equals("number"))).toList(),
        rows.stream().map(row -> cells(row, filled, source)).toList());
  }

  private static List<String> cells(Object row, List<FormField> columns, OptionSource source) {
    return columns.stream()
        .map(one -> has(row, one) ? one.text(((Map<?, ?>) row).get(one.key()), source) : "")
        .toList();
  }

  private static boolean has(Object row, FormField column) {
    return row instanceof Map<?, ?> cells && Objects.nonNull(cells.get(column.key()));
  }
}
