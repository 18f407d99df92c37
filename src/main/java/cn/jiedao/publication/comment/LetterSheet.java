package cn.jiedao.publication.comment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges a sheet of letters row by row: what is wrong is said where it stands. */
final class LetterSheet {
  static final int MOST_ROWS = 2000;
  private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?");

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

  /**
   * @throws LettersRefused naming row and column of everything that is wrong
   */
  List<Letter> judge(List<SheetRow> rows) {
    header(rows);
    var lines = rows.stream().skip(1).filter(row -> !row.isEmpty()).toList();
    if (lines.isEmpty()) throw LettersRefused.because("文件中没有任何来件");
    if (lines.size() > MOST_ROWS) throw LettersRefused.because("一次最多导入 2000 件，请分成几个文件");
    var letters = lines.stream().map(this::letter).toList();
    if (!findings.isEmpty()) throw new LettersRefused(findings);
    return letters;
  }

  private static void header(List<SheetRow> rows) {
    var expected = LetterColumn.labels();
    if (rows.isEmpty() || !expected.equals(labels(rows.get(0))))
      throw LettersRefused.because("第 1 行应是表头：" + String.join("、", expected) + "，请使用下载的模板");
  }

  private static List<String> labels(SheetRow header) {
    return Arrays.stream(LetterColumn.values()).map(header::cell).toList();
  }

  private Letter letter(SheetRow row) {
    for (LetterColumn column : LetterColumn.values()) form(row, column);
    return new Letter(
        reference(row),
        way(row).orElse(null),
        received(row).orElse(null),
        Opinion.of(
            row.cell(LetterColumn.OPINION),
            row.cell(LetterColumn.COMMUNITY),
            row.cell(LetterColumn.NAME),
            row.cell(LetterColumn.CONTACT)));
  }

  private void form(SheetRow row, LetterColumn column) {
    String text = row.cell(column);
    int length = text.codePointCount(0, text.length());
    if (length == 0 && !column.isOptional()) find(row, column, "不能为空");
    else if (text.startsWith("=")) find(row, column, "不能使用公式，请填写文字");
    else if (length > column.longest)
      find(row, column, "最多 %d 字，现在有 %d 字".formatted(column.longest, length));
  }

  private String reference(SheetRow row) {
    String reference = row.cell(LetterColumn.REFERENCE);
    Integer earlier = reference.isEmpty() ? null : seen.putIfAbsent(reference, row.number());
    if (earlier != null)
      find(row, LetterColumn.REFERENCE, "“%s”与第 %d 行重复".formatted(reference, earlier));
    else if (known.contains(reference))
      find(row, LetterColumn.REFERENCE, "“%s”以前已经导入，请删除这一行".formatted(reference));
    return reference;
  }

  private Optional<Way> way(SheetRow row) {
    String text = row.cell(LetterColumn.WAY);
    var way = Way.labelled(text).filter(Way.imported()::contains);
    if (way.isEmpty() && !text.isEmpty())
      find(row, LetterColumn.WAY, "“%s”不是来件方式，请填%s".formatted(text, ways()));
    return way;
  }

  private static String ways() {
    return Way.imported().stream().map(Way::label).collect(Collectors.joining("、"));
  }

  private Optional<LocalDate> received(SheetRow row) {
    String text = row.cell(LetterColumn.RECEIVED);
    if (text.isEmpty()) return Optional.empty();
    var day = day(text);
    if (day.isEmpty())
      find(row, LetterColumn.RECEIVED, "“%s”不是日期，请按 2026-07-01 的格式填写".formatted(text));
    else if (day.get().isBefore(first) || day.get().isAfter(last))
      find(row, LetterColumn.RECEIVED, "%s 不在征求意见的期限内（%s 至 %s）".formatted(day.get(), first, last));
    return day;
  }

  private static Optional<LocalDate> day(String text) {
    Matcher parts = DAY.matcher(text);
    if (!parts.matches()) return Optional.empty();
    try {
      return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private void find(SheetRow row, LetterColumn column, String what) {
    findings.add(column.place(row.number()) + "：" + what);
  }
}
