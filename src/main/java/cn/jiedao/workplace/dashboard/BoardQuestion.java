package cn.jiedao.workplace.dashboard;

import cn.jiedao.engine.Refusal;
import cn.jiedao.supervision.figures.Question;
import cn.jiedao.supervision.figures.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the board, as it stands in the address; without a period the last 12 weeks.
 */
record BoardQuestion(String unit, String organization, String process, String from, String until) {
  private static final int WEEKS = 12;
  private static final int MOST_YEARS = 3;

  Question within(Scope scope, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate last = given(until) == null ? today : day(until);
    LocalDate first = given(from) == null ? last.minusWeeks(WEEKS).plusDays(1) : day(from);
    if (first.isAfter(last)) throw Refusal.because("起始日期晚于截止日期，请重新选择期间。");
    if (first.isBefore(last.minusYears(MOST_YEARS))) throw Refusal.because("期间不能超过三年，请缩短后再查。");
    return new Question(scope, given(unit), given(organization), given(process), first, last);
  }

  /** The same question once more, for the files. */
  static String address(String path, Question question) {
    var address = UriComponentsBuilder.fromPath(path);
    address.queryParam("from", question.from()).queryParam("until", question.until());
    if (question.unit() != null) address.queryParam("unit", question.unit());
    if (question.organization() != null)
      address.queryParam("organization", question.organization());
    if (question.process() != null) address.queryParam("process", question.process());
    return address.encode().toUriString();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException wrong) {
      throw Refusal.because("日期请写作 2026-01-31 的样子。");
    }
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
