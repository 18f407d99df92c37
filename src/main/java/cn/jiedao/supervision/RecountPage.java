package cn.jiedao.supervision;

import cn.jiedao.calendar.Arrangement;
import cn.jiedao.calendar.Arrangements;
import cn.jiedao.calendar.WorkingDays;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the announcements of years did to running deadlines, for administrator and auditor. */
@Controller
class RecountPage {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);

  /**
   * @param state words for how far it is, with the badge that goes with them
   */
  record Line(
      int year,
      String source,
      String loadedAt,
      String state,
      String badge,
      int cases,
      int tasks,
      int timers,
      int failed) {}

  private final Arrangements arrangements;
  private final RecountRows rows;

  RecountPage(Arrangements arrangements, RecountRows rows) {
    this.arrangements = arrangements;
    this.rows = rows;
  }

  @GetMapping("/workplace/calendar/recounts")
  String show(Model model) {
    List<Line> lines =
        arrangements.replacements().stream()
            .sorted(Comparator.comparing(Arrangement::id).reversed())
            .map(this::line)
            .toList();
    model.addAttribute("recounts", lines);
    return "supervision/recounts";
  }

  private Line line(Arrangement one) {
    return rows.find(one.id())
        .map(
            at ->
                line(
                    one,
                    at,
                    at.endedAt() == null ? "计算中" : minute(at.endedAt()) + " 完成",
                    at.endedAt() == null ? "warn" : "ok"))
        .orElseGet(
            () ->
                line(one, new RecountRows.Progress(0, "", 0, 0, 0, 0, null, null), "等待开始", "info"));
  }

  private static Line line(Arrangement one, RecountRows.Progress at, String state, String badge) {
    return new Line(
        one.year(),
        one.source(),
        minute(one.loadedAt()),
        state,
        badge,
        at.cases(),
        at.tasks(),
        at.timers(),
        at.failed());
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
