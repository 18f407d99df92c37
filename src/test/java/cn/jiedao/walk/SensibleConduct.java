package cn.jiedao.walk;

import cn.jiedao.walk.SensibleValues.Asked;
import cn.jiedao.walk.ServedForm.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What hangs together when an office or its staff is commended or put right (Art. 21). */
final class SensibleConduct {
  private static final Map<String, Function<Asked, Object>> DECIDED =
      Map.ofEntries(
          Map.entry("timely", asked -> asked.whim().chance(0.95) ? "yes" : "no"),
          Map.entry("corrected", asked -> asked.territory().anOffice()),
          Map.entry("person", SensibleConduct::person),
          Map.entry("assignedOn", asked -> asked.day(-20, asked.whim().chance(0.03) ? 1 : 0)),
          Map.entry("deadline", asked -> asked.day(asked.whim().chance(0.03) ? 0 : 1, 20)),
          Map.entry("newDeadline", asked -> asked.day(asked.whim().chance(0.03) ? 0 : 1, 20)),
          Map.entry("responsible", SensibleConduct::responsible));

  private SensibleConduct() {}

  static boolean decides(Field field) {
    return DECIDED.containsKey(field.key());
  }

  static Object of(Asked asked) {
    Object value = DECIDED.get(asked.field().key()).apply(asked);
    return value instanceof LocalDate day ? day.toString() : value;
  }

  /** As choices of staff name the office and the person. */
  private static Object person(Asked asked) {
    String office = asked.territory().anOffice();
    return office + "/" + office + asked.whim().one(List.of(".clerk", ".deputy"));
  }

  private static Object responsible(Asked asked) {
    return List.of(
        Map.of(
            "responsibleName",
            "漫步责任人",
            "responsiblePost",
            "经办人",
            "receiver",
            asked.whim().one(List.of("discipline", "appointing"))));
  }
}
