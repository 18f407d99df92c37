package cn.jiedao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The holidays and make-up workdays (调休上班) of one year, as announced. */
record CalendarYear(
    int year, boolean provisional, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
  CalendarYear {
    holidays.forEach(day -> require(day.getYear() == year, day, "is not in the year"));
    for (LocalDate day : makeUpDays) {
      require(day.getYear() == year, day, "is not in the year");
      require(isWeekend(day), day, "is made up but no weekend");
      require(!holidays.contains(day), day, "is both off and made up");
    }
  }

  static CalendarYear read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file.getDescription(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static CalendarYear of(Map<String, Object> file) {
    var holidays = (List<Map<String, String>>) file.get("holidays");
    var makeUpDays = (List<String>) file.get("makeUpDays");
    return new CalendarYear(
        (int) file.get("year"),
        Boolean.TRUE.equals(file.get("provisional")),
        holidays.stream()
            .flatMap(h -> date(h.get("from")).datesUntil(date(h.get("to")).plusDays(1)))
            .collect(Collectors.toUnmodifiableSet()),
        makeUpDays.stream().map(CalendarYear::date).collect(Collectors.toUnmodifiableSet()));
  }

  boolean isWorkingDay(LocalDate day) {
    return makeUpDays.contains(day) || !isWeekend(day) && !holidays.contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static void require(boolean holds, LocalDate day, String why) {
    if (!holds) {
      throw new IllegalArgumentException(day + " " + why);
    }
  }
}
