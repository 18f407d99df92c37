package cn.jiedao.walk;

import cn.jiedao.walk.SensibleValues.Asked;
import cn.jiedao.walk.ServedForm.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What hangs together when a department delegates to an office: whose matter, on which norm. */
final class SensibleDelegations {
  /** Matters that may be delegated, and the norm of each. */
  private static final Map<String, String> NORMS =
      Map.of(
          "littering", "city-appearance-34",
          "livestock", "city-appearance-35",
          "billboards", "city-appearance-36",
          "facilities", "city-appearance-38",
          "small-relief", "social-assistance-48");

  private static final Map<String, Function<Asked, Object>> DECIDED =
      Map.of(
          "matters", SensibleDelegations::matters,
          "basis", SensibleDelegations::basis,
          "area", SensibleDelegations::area,
          "powers", asked -> asked.whim().some(List.of("inspection", "filing", "penalty"), 3),
          "subDelegation", asked -> asked.whim().chance(0.98) ? "forbidden" : "allowed",
          "startsOn", asked -> asked.day(0, 20).toString(),
          "renews", asked -> null,
          "publicAffairs", asked -> asked.whim().chance(0.95) ? "yes" : "no",
          "contact", asked -> "0512-6727" + asked.whim().between(1000, 9999),
          "guidedOn", asked -> asked.day(-3, 0).toString());

  private SensibleDelegations() {}

  /** Some other forms ask for an area in square kilometres, or for a basis in words. */
  static boolean decides(Field field) {
    return DECIDED.containsKey(field.key())
        && !List.of("number", "textarea").contains(field.type());
  }

  static Object of(Asked asked) {
    return DECIDED.get(asked.field().key()).apply(asked);
  }

  private static Object matters(Asked asked) {
    List<String> all = asked.field().options();
    List<String> lawful = all.stream().filter(matter -> NORMS.containsKey(kind(matter))).toList();
    return asked.whim().some(asked.whim().chance(0.97) ? lawful : all, 1);
  }

  private static Object basis(Asked asked) {
    List<String> all = asked.field().options();
    return asked.answered().get("matters") instanceof List<?> matters && asked.whim().chance(0.97)
        ? matters.stream().map(matter -> NORMS.getOrDefault(kind(matter), all.get(0))).toList()
        : asked.whim().some(all, 2);
  }

  private static Object area(Asked asked) {
    return asked.whim().chance(0.5) ? null : asked.whim().some(asked.field().options(), 2);
  }

  private static String kind(Object matter) {
    return matter.toString().replaceFirst("^[a-z]+-(urban-management|civil-affairs)-", "");
  }
}
