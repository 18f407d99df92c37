package cn.jiedao.publication.offices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The day that a reader asks about: today, unless he chose another.
 *
 * @param fault what was wrong with the day he chose, null where nothing was
 */
record ChosenDay(LocalDate day, LocalDate today, String fault) {
  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
  private static final int YEARS_AHEAD = 10;

  static ChosenDay of(String given, LocalDate today) {
    if (given.isBlank()) return new ChosenDay(today, today, null);
    try {
      LocalDate day = LocalDate.parse(given.strip());
      if (!day.isBefore(FIRST) && !day.isAfter(today.plusYears(YEARS_AHEAD)))
        return new ChosenDay(day, today, null);
    } catch (DateTimeException noDay) {
      // told below, as a day that nobody can ask about
    }
    String shown = given.length() > 20 ? given.substring(0, 20) + "…" : given;
    return new ChosenDay(
        today, today, "没有“%s”这一天。请按 2026-11-26 的格式填写日期；下面显示今天的情况。".formatted(shown));
  }

  static String words(LocalDate day) {
    return WORDS.format(day);
  }

  public String inWords() {
    return words(day);
  }

  public boolean isNow() {
    return day.equals(today);
  }

  public boolean isAhead() {
    return day.isAfter(today);
  }
}
