package cn.jiedao.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it in a cell: 2026-07-01, 2026/7/1, 2026.7.1, 2026年7月1日. */
public final class CellDay {
  private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?");

  private CellDay() {}

  /** Empty where it is none. */
  public static Optional<LocalDate> of(String cell) {
    Matcher parts = DAY.matcher(cell);
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
}
