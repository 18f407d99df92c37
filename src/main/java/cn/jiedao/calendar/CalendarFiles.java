package cn.jiedao.calendar;

import cn.jiedao.calendar.CalendarYear.Day;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The years that come with a release. */
final class CalendarFiles {
  private CalendarFiles() {}

  static List<CalendarYear> read() {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*");
      return Stream.of(files)
          .map(CalendarFiles::read)
          .sorted(Comparator.comparing(CalendarYear::year))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalendarYear read(Resource file) {
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
    return CalendarYear.of(
        (int) file.get("year"),
        Boolean.TRUE.equals(file.get("provisional")),
        (String) file.get("source"),
        Stream.concat(
                holidays.stream().flatMap(CalendarFiles::days),
                makeUpDays.stream().map(day -> new Day(LocalDate.parse(day), "调休上班", false)))
            .toList());
  }

  private static Stream<Day> days(Map<String, String> holiday) {
    LocalDate last = LocalDate.parse(holiday.get("to"));
    return LocalDate.parse(holiday.get("from"))
        .datesUntil(last.plusDays(1))
        .map(day -> new Day(day, holiday.get("name"), true));
  }
}
