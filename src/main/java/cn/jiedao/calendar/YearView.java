package cn.jiedao.calendar;

import cn.jiedao.calendar.CalendarYear.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year as people read it, month by month from Monday to Sunday, and what another one changes. */
final class YearView {
  record Month(String name, List<List<Cell>> weeks) {}

  /**
   * @param number null before the first and after the last day of a month
   * @param kind off, worked, weekend, or nothing
   */
  record Cell(Integer number, String kind, String title) {
    private static final Cell NONE = new Cell(null, "", null);

    /** Said in a sign too, since not everybody sees the colour. */
    public String sign() {
      return switch (kind) {
        case "off" -> "休";
        case "worked" -> "班";
        default -> null;
      };
    }
  }

  /** A day that is worked by one calendar and not by the other. */
  record Change(LocalDate day, String weekday, String name, boolean works) {}

  private YearView() {}

  static List<Month> months(CalendarYear year) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> month(year, month)).toList();
  }

  private static Month month(CalendarYear year, int number) {
    YearMonth month = YearMonth.of(year.year(), number);
    var cells =
        new ArrayList<>(
            Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, Cell.NONE));
    for (int day = 1; day <= month.lengthOfMonth(); day++) cells.add(cell(year, month.atDay(day)));
    while (cells.size() % 7 > 0) cells.add(Cell.NONE);
    List<List<Cell>> weeks =
        IntStream.range(0, cells.size() / 7)
            .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
            .toList();
    return new Month(number + "月", weeks);
  }

  private static Cell cell(CalendarYear year, LocalDate date) {
    Day day = year.days().get(date);
    String kind =
        day == null ? CalendarYear.isWeekend(date) ? "weekend" : "" : day.off() ? "off" : "worked";
    String title = day == null ? null : day.name() + (day.off() ? "，放假" : "，上班");
    return new Cell(date.getDayOfMonth(), kind, title);
  }

  /**
   * @param before null where nothing was known of the year: then it is the plain week
   */
  static List<Change> changes(CalendarYear before, CalendarYear now) {
    CalendarYear known = before == null ? CalendarYear.of(now.year(), true, "", List.of()) : before;
    Stream<LocalDate> days =
        LocalDate.of(now.year(), 1, 1).datesUntil(LocalDate.of(now.year() + 1, 1, 1));
    return days.filter(day -> known.isWorkingDay(day) != now.isWorkingDay(day))
        .map(day -> change(day, known, now))
        .toList();
  }

  private static Change change(LocalDate date, CalendarYear before, CalendarYear now) {
    Day named = now.days().getOrDefault(date, before.days().get(date));
    return new Change(
        date,
        CalendarYear.weekday(date),
        named == null ? "" : named.name(),
        now.isWorkingDay(date));
  }
}
