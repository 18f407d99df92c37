package cn.jiedao.walk;

import cn.jiedao.walk.ServedForm.Field;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Fills in a form: what it shows is kept or changed, what it asks is answered. */
final class Filling {
  private static final int MOST_OF_A_LIST = 3;

  private final Whim whim;
  private final LocalDate today;
  private final BiPredicate<String, String> eligible;

  /**
   * @param eligible whether a choice of a field is one the walk can go on with
   */
  Filling(Whim whim, LocalDate today, BiPredicate<String, String> eligible) {
    this.whim = whim;
    this.today = today;
    this.eligible = eligible;
  }

  /**
   * @param element what is answered
   * @param shown what the form shows
   */
  Map<String, Object> fill(String element, ServedForm form, Map<String, Object> shown) {
    var context = new HashMap<String, Object>();
    form.fields().forEach(field -> context.put(field.key(), shown.get(field.key())));
    boolean untouched = whim.chance(0.4);
    var answers = new LinkedHashMap<String, Object>();
    for (Field field : form.fields()) {
      if (field.isFixed()) continue;
      Object value = field.isHidden(context) ? null : value(element, field, context, untouched);
      context.put(field.key(), value);
      if (value != null) answers.put(field.key(), value);
    }
    return answers;
  }

  private Object value(
      String element, Field field, Map<String, Object> context, boolean untouched) {
    Object before = context.get(field.key());
    if (before != null && (untouched || whim.chance(0.7))) return before;
    if (!field.isRequired() && whim.chance(0.6)) return null;
    return switch (field.type()) {
      case "radio", "select" -> whim.answer(element, field.key(), field.options());
      case "checklist", "taglist" -> several(field);
      case ServedForm.LIST -> rows(element, field);
      default -> SensibleValues.of(new SensibleValues.Asked(field, whim, today, context));
    };
  }

  private List<Map<String, Object>> rows(String element, Field list) {
    return IntStream.range(0, whim.between(1, MOST_OF_A_LIST + 1))
        .mapToObj(
            at -> {
              var row = new LinkedHashMap<String, Object>();
              for (Field column : list.columns()) {
                Object cell = value(element, column, Map.of(), false);
                if (cell != null) row.put(column.key(), cell);
              }
              return (Map<String, Object>) row;
            })
        .toList();
  }

  private List<String> several(Field field) {
    List<String> eligible =
        field.options().stream().filter(o -> this.eligible.test(field.key(), o)).toList();
    if (eligible.isEmpty()) throw new AssertionError("没有可选的 " + field.key());
    return whim.some(eligible, MOST_OF_A_LIST);
  }
}
