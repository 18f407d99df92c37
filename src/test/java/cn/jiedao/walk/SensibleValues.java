package cn.jiedao.walk;

import cn.jiedao.walk.ServedForm.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What the house expects beyond what a form can say, by the key of the field. */
final class SensibleValues {
  /**
   * Who fills in what.
   *
   * @param territory the offices of this walk
   * @param person who fills it in
   * @param answered what stands in the form so far
   */
  record Asked(
      Field field,
      Whim whim,
      LocalDate today,
      Territory territory,
      String person,
      Map<String, Object> answered) {
    LocalDate day(int first, int last) {
      return today.plusDays(whim.between(first, last));
    }

    /** As bodies number what they issue. */
    String documentNumber(String body) {
      return body + "〔" + today.getYear() + "〕" + number() + "号";
    }

    boolean answered(String key, String value) {
      return value.equals(answered.get(key));
    }
  }

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static final Map<String, Function<Asked, Object>> BY_KEY =
      Map.ofEntries(
          Map.entry("relatedCase", asked -> asked.answered.get("relatedCase")),
          Map.entry("contactPhone", asked -> "0512-6727" + asked.whim.between(1000, 9999)),
          Map.entry("opinionNumber", asked -> asked.documentNumber("漫步司审")),
          Map.entry("minutesNumber", asked -> asked.documentNumber("漫步府纪")),
          // other tests number their sessions from 1000 and from 7000 on
          Map.entry("sessionNumber", asked -> 2000 + number() % 4000),
          Map.entry("meetingDate", asked -> asked.day(0, asked.whim.chance(0.2) ? 3 : 0)),
          Map.entry("officeMeetingDate", asked -> asked.day(-10, 0)),
          Map.entry("effectiveDate", asked -> asked.day(0, 40)),
          Map.entry(
              "endsOn",
              asked ->
                  asked.day(asked.whim.chance(0.05) ? -1 : 1, asked.whim.chance(0.4) ? 60 : 366)),
          Map.entry("noticePeriodDays", asked -> asked.whim.between(1, 12)),
          Map.entry("membersTotal", asked -> asked.whim.between(1, 15)),
          Map.entry("membersPresent", SensibleValues::present));

  private SensibleValues() {}

  private static int number() {
    return NUMBERS.incrementAndGet();
  }

  /** Mostly more than half. */
  private static Object present(Asked asked) {
    int total = ((Number) asked.answered.get("membersTotal")).intValue();
    return asked.whim.chance(0.1)
        ? asked.whim.between(1, total + 1)
        : asked.whim.between(total / 2 + 1, total);
  }

  static Object of(Asked asked) {
    var known =
        BY_KEY.getOrDefault(asked.field.key(), SensibleChanges.BY_KEY.get(asked.field.key()));
    Object value = known == null ? anything(asked) : known.apply(asked);
    String pattern = asked.field.pattern();
    if (pattern != null && value != null && !value.toString().matches(pattern))
      throw new AssertionError(
          "字段 " + asked.field.key() + " 须符合 " + pattern + "：请在 SensibleValues 中写明可以填什么");
    return value instanceof LocalDate day ? day.toString() : value;
  }

  private static Object anything(Asked asked) {
    String pattern = asked.field.pattern();
    if (pattern != null && pattern.contains("〔")) return asked.documentNumber("漫步");
    int shortest = asked.field.limit("minLength", 0);
    int longest = asked.field.limit("maxLength", 500);
    return switch (asked.field.type()) {
      case "textfield" -> Texts.of(asked.whim, shortest, longest, false);
      case "textarea" -> Texts.of(asked.whim, shortest, longest, true);
      case "number" -> amount(asked);
      case "datetime" -> asked.day(0, 30);
      case "checkbox" -> Boolean.TRUE;
      default -> throw new AssertionError("不认识的表单组件 " + asked.field.type());
    };
  }

  /** As JSON has it: whole or broken. */
  private static Number amount(Asked asked) {
    int least = asked.field.limit("min", 0);
    int whole = asked.whim.between(least, asked.field.limit("max", least + 5000));
    int digits = asked.field.definition().path("decimalDigits").asInt(0);
    if (digits == 0 || whole == least) return whole;
    return BigDecimal.valueOf(whole)
        .subtract(BigDecimal.valueOf(asked.whim.below(10), digits))
        .doubleValue();
  }
}
