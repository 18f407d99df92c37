package cn.jiedao.publication.comment;

import cn.jiedao.table.CellDay;
import cn.jiedao.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a sheet of letters row by row: what is wrong is said where it stands. */
final class LetterSheet {
  static final int MOST_ROWS = 2000;

  private final LocalDate first;
  private final LocalDate last;
  private final Set<String> known;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  /**
   * @param first day of the period in which letters count
   * @param known numbers of the letters that were entered before
   */
  LetterSheet(LocalDate first, LocalDate last, Set<String> known) {
    this.first = first;
    this.last = last;
    this.known = known;
  }

  /** One more row of the file, as long as it may still be entered. */
  static void take(Row row, List<Row> rows) {
    if (row.isEmpty()) return;
    if (rows.size() > MOST_ROWS) throw LettersRefused.because("一次最多导入 2000 件，请分成几个文件");
    rows.add(row);
  }

  /**
   * @throws LettersRefused naming row and column of everything that is wrong
   */
  List<Letter> judge(List<Row> rows) {
    header(rows);
    var lines = rows.subList(1, rows.size());
    if (lines.isEmpty()) throw LettersRefused.because("文件中没有任何来件");
    var letters = lines.stream().map(this::letter).toList();
    if (!findings.isEmpty()) throw new LettersRefused(findings);
    return letters;
  }

  private static void header(List<Row> rows) {
    var expected = LetterColumn.labels();
    if (rows.isEmpty() || !expected.equals(labels(rows.get(0))))
      throw LettersRefused.because("第 1 行应是表头：" + String.join("、", expected) + "，请使用下载的模板");
  }

  private static List<String> labels(Row header) {
    return Arrays.stream(LetterColumn.values()).map(column -> column.in(header)).toList();
  }

  private Letter letter(Row row) {
    for (LetterColumn column : LetterColumn.values()) form(row, column);
    return new Letter(
        reference(row),
        way(row).orElse(null),
        received(row).orElse(null),
        Opinion.of(
            LetterColumn.OPINION.in(row),
            LetterColumn.COMMUNITY.in(row),
            LetterColumn.NAME.in(row),
            LetterColumn.CONTACT.in(row)));
  }

  private void form(Row row, LetterColumn column) {
    String text = column.in(row);
    int length = text.codePointCount(0, text.length());
    if (length == 0 && !column.isOptional()) find(row, column, "不能为空");
    else if (Row.isFormula(text)) find(row, column, "不能使用公式，请填写文字");
    else if (length > column.longest)
      find(row, column, "最多 %d 字，现在有 %d 字".formatted(column.longest, length));
  }

  private String reference(Row row) {
    String reference = LetterColumn.REFERENCE.in(row);
    Integer earlier = reference.isEmpty() ? null : seen.putIfAbsent(reference, row.number());
    if (earlier != null)
      find(row, LetterColumn.REFERENCE, "“%s”与第 %d 行重复".formatted(reference, earlier));
    else if (known.contains(reference))
      find(row, LetterColumn.REFERENCE, "“%s”以前已经导入，请删除这一行".formatted(reference));
    return reference;
  }

  private Optional<Way> way(Row row) {
    String text = LetterColumn.WAY.in(row);
    var way = Way.labelled(text).filter(Way.imported()::contains);
    if (way.isEmpty() && !text.isEmpty())
      find(row, LetterColumn.WAY, "“%s”不是来件方式，请填%s".formatted(text, ways()));
    return way;
  }

  private static String ways() {
    return Way.imported().stream().map(Way::label).collect(Collectors.joining("、"));
  }

  private Optional<LocalDate> received(Row row) {
    String text = LetterColumn.RECEIVED.in(row);
    if (text.isEmpty()) return Optional.empty();
    var day = CellDay.of(text);
    if (day.isEmpty())
      find(row, LetterColumn.RECEIVED, "“%s”不是日期，请按 2026-07-01 的格式填写".formatted(text));
    else if (day.get().isBefore(first) || day.get().isAfter(last))
      find(row, LetterColumn.RECEIVED, "%s 不在征求意见的期限内（%s 至 %s）".formatted(day.get(), first, last));
    return day;
  }

  private void find(Row row, LetterColumn column, String what) {
    findings.add(column.place(row.number()) + "：" + what);
  }
}
