package cn.jiedao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The holidays and make-up workdays (调休上班) of one year, as announced.
 *
 * @param provisional whether it holds the statutory days only, because nothing was announced yet
 */
record CalendarYear(int year, boolean provisional, String source, Map<LocalDate, Day> days) {
  /** A day on which the week is not followed: off, or worked though it is a weekend. */
  record Day(LocalDate date, String name, boolean off) {}

  static CalendarYear of(int year, boolean provisional, String source, Collection<Day> days) {
    Set<String> objections = objections(year, days);
    if (!objections.isEmpty()) throw new IllegalArgumentException(String.join("；", objections));
    var byDate = new TreeMap<LocalDate, Day>();
    days.forEach(day -> byDate.put(day.date(), day));
    return new CalendarYear(year, provisional, source, Collections.unmodifiableMap(byDate));
  }

  /** What is wrong with the days of a year, in words for whoever loads them. */
  static Set<String> objections(int year, Collection<Day> days) {
    var found = new LinkedHashSet<String>();
    var seen = new TreeMap<LocalDate, Day>();
    for (Day day : days) {
      Day other = seen.putIfAbsent(day.date(), day);
      if (other != null)
        found.add(day.date() + (other.off() == day.off() ? " 列了两次" : " 既列为放假，又列为上班"));
      if (day.date().getYear() != year)
        found.add(day.date() + " 不在 " + year + " 年内：跨年的放假日请载入它所在的年份");
      if (!day.off() && !isWeekend(day.date()))
        found.add(day.date() + " 是" + weekday(day.date()) + "，不是周末，不能列为调休上班");
    }
    return found;
  }

  boolean isWorkingDay(LocalDate day) {
    Day known = days.get(day);
    return known == null ? !isWeekend(day) : !known.off();
  }

  List<Day> makeUpDays() {
    return days.values().stream().filter(day -> !day.off()).toList();
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
  }
}
