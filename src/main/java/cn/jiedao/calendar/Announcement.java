package cn.jiedao.calendar;

import cn.jiedao.calendar.CalendarYear.Day;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A year's arrangement as an administrator presents it, in the form of the public data set
 * holiday-cn: {@code {year, papers, days: [{name, date, isOffDay}]}}.
 */
record Announcement(CalendarYear year) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By whatever arrangement, nobody works on these (全国年节及纪念日放假办法第二条). */
  private static final List<MonthDay> ALWAYS_OFF =
      Stream.of("--01-01", "--05-01", "--05-02", "--10-01", "--10-02", "--10-03")
          .map(MonthDay::parse)
          .toList();

  /**
   * @param source where it was announced; where empty, the first of the papers
   * @throws AnnouncementRefused with everything that is wrong with it
   */
  static Announcement read(String text, String source) {
    JsonNode file = json(text);
    var objections = new LinkedHashSet<String>();
    JsonNode year = file.path("year");
    if (!year.isInt() || year.asInt() < 2000 || year.asInt() > 2100)
      throw new AnnouncementRefused(Set.of("缺少年份（year），应为四位数字，例如 2027"));
    String from = source.isBlank() ? source(file) : source.strip();
    if (!from.matches("https?://[^\\s/]+\\.[^\\s/]+/\\S*"))
      objections.add("请填写来源网址（国务院办公厅通知的网页地址，以 https:// 开头）");
    List<Day> days = days(file.path("days"), objections);
    boolean provisional = file.path("provisional").asBoolean(false);
    objections.addAll(CalendarYear.objections(year.asInt(), days));
    for (MonthDay always : ALWAYS_OFF)
      if (days.stream().noneMatch(day -> day.off() && isOn(always, day.date())))
        objections.add(
            always.atYear(year.asInt()) + " 是法定节日，文件没有把它列为放假，请核对是否为 " + year.asInt() + " 年的完整安排");
    if (!objections.isEmpty()) throw new AnnouncementRefused(objections);
    return new Announcement(CalendarYear.of(year.asInt(), provisional, from, days));
  }

  private static JsonNode json(String text) {
    try {
      JsonNode file = JSON.readTree(text);
      if (file != null && file.isObject()) return file;
    } catch (JsonProcessingException broken) {
      // refused below in words
    }
    throw new AnnouncementRefused(
        Set.of("文件不是 JSON 对象，应为 {\"year\": 2027, \"papers\": […], \"days\": […]}"));
  }

  private static String source(JsonNode file) {
    JsonNode papers = file.path("papers");
    return papers.isArray() && !papers.isEmpty()
        ? papers.get(0).asText("")
        : file.path("source").asText("");
  }

  private static List<Day> days(JsonNode list, Set<String> objections) {
    var days = new ArrayList<Day>();
    if (!list.isArray() || list.isEmpty()) objections.add("没有列出任何日期（days）");
    int position = 0;
    for (JsonNode entry : list) {
      String where = "第 " + ++position + " 项（days）";
      LocalDate date = date(entry.path("date").asText(""));
      String name = entry.path("name").asText("").strip();
      if (date == null) objections.add(where + "的日期（date）应写成 2027-01-01 的样子");
      else if (name.isEmpty() || name.length() > 20) objections.add(date + " 缺少名称（name），或超过 20 个字");
      else if (!entry.path("isOffDay").isBoolean())
        objections.add(date + " 缺少 isOffDay（true 放假，false 调休上班）");
      else days.add(new Day(date, name, entry.path("isOffDay").asBoolean()));
    }
    return days;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private static boolean isOn(MonthDay day, LocalDate date) {
    return MonthDay.from(date).equals(day);
  }
}
