package cn.jiedao.workplace.monitor;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.supervision.figures.FinishedCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finished cases, for Cockpit. */
@RestController
@RequestMapping("/workplace/monitor")
class MonitorCases {
  private final FinishedCases cases;

  MonitorCases(FinishedCases cases) {
    this.cases = cases;
  }

  @GetMapping("/cases")
  FinishedCases.Page find(
      @RequestParam(required = false) String number,
      @RequestParam(required = false) String process,
      @RequestParam(required = false) String outcome,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
      @RequestParam(defaultValue = "1") int page) {
    return cases.find(
        new FinishedCases.Wanted(
            given(number),
            given(process),
            given(outcome),
            start(from),
            start(until == null ? null : until.plusDays(1)),
            page));
  }

  @GetMapping("/outcomes")
  List<FinishedCases.Outcome> outcomes() {
    return cases.outcomes();
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(WorkingDays.ZONE).toInstant();
  }
}
