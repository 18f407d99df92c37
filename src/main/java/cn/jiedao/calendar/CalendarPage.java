package cn.jiedao.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The working-day calendar, for everybody to read; the system administrator loads a year as it was
 * announced, after he has seen what changes.
 */
@Controller
@RequestMapping("/workplace/calendar")
class CalendarPage {
  private static final int LONGEST = 100_000;

  private final Years years;
  private final Arrangements arrangements;
  private final Clock clock;

  CalendarPage(Years years, Arrangements arrangements, Clock clock) {
    this.years = years;
    this.arrangements = arrangements;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@RequestParam(required = false) Integer year) {
    int wanted = year == null ? LocalDate.now(clock).getYear() : year;
    CalendarYear known = years.find(wanted);
    var page = new ModelAndView("calendar/year");
    page.addObject("years", years.all().keySet());
    page.addObject("year", wanted);
    page.addObject("shown", known);
    page.addObject("months", known == null ? List.of() : YearView.months(known));
    page.addObject("versions", arrangements.of(wanted));
    return page;
  }

  @PostMapping("/preview")
  ModelAndView preview(
      @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String source)
      throws IOException {
    try {
      String text = text(file);
      CalendarYear read = Announcement.read(text, source).year();
      CalendarYear before = years.find(read.year());
      var page = new ModelAndView("calendar/preview");
      page.addObject("announced", read);
      page.addObject("before", before);
      page.addObject("changes", YearView.changes(before, read));
      page.addObject("text", text);
      return page;
    } catch (AnnouncementRefused refused) {
      return refused(refused);
    }
  }

  @PostMapping
  ModelAndView load(
      @RequestParam String text,
      @RequestParam String source,
      Principal officer,
      RedirectAttributes next) {
    try {
      Arrangement loaded = arrangements.load(Announcement.read(text, source), officer.getName());
      next.addAttribute("year", loaded.year());
      next.addFlashAttribute("done", "已载入 %d 年放假安排，正在后台重新计算未结案件的期限。".formatted(loaded.year()));
      return new ModelAndView("redirect:/workplace/calendar");
    } catch (AnnouncementRefused refused) {
      return refused(refused);
    }
  }

  private static String text(MultipartFile file) throws IOException {
    if (file.isEmpty()) throw new AnnouncementRefused(Set.of("请选择放假安排文件（JSON）"));
    if (file.getSize() > LONGEST) throw new AnnouncementRefused(Set.of("文件超过 100 KB，不像是一年的放假安排"));
    return new String(file.getBytes(), StandardCharsets.UTF_8);
  }

  private ModelAndView refused(AnnouncementRefused refused) {
    ModelAndView page = show(null);
    page.setStatus(HttpStatus.BAD_REQUEST);
    page.addObject("objections", refused.objections());
    return page;
  }
}
