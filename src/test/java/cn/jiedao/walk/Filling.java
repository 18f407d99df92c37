package cn.jiedao.walk;

import cn.jiedao.walk.SensibleValues.Asked;
import cn.jiedao.walk.ServedForm.Field;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fills in a form: what it shows is kept or changed, what it asks is answered. */
final class Filling {
  private static final int MOST_OF_A_LIST = 3;

  /** Whether a choice of a field is one the walk can go on with. */
  interface Choice {
    boolean isOpen(String field, String option);
  }

  private final Whim whim;
  private final LocalDate today;
  private final Territory territory;
  private final String person;
  private final Choice choice;

  Filling(Whim whim, LocalDate today, Territory territory, String person, Choice choice) {
    this.whim = whim;
    this.today = today;
    this.territory = territory;
    this.person = person;
    this.choice = choice;
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
    if (SensibleAssessments.leaves(field) && before != null) return before;
    if (field.type().equals(ServedForm.LIST) && before instanceof List<?> rows && !rows.isEmpty())
      return completed(element, field, rows, context);
    if (before != null && (untouched || whim.chance(0.7))) return before;
    if (SensibleAssessments.decides(field, territory))
      return SensibleAssessments.of(asked(field, context));
    if (SensibleConduct.decides(field)) return SensibleConduct.of(asked(field, context));
    if (SensibleDelegations.decides(field)) return SensibleDelegations.of(asked(field, context));
    if (SensibleChanges.decides(field.key())) return SensibleChanges.of(asked(field, context));
    if (!isNeeded(field) && whim.chance(0.6)) return null;
    return switch (field.type()) {
      case "radio", "select" -> whim.answer(element, field.key(), choices(field));
      case "checklist", "taglist" -> whim.some(choices(field), MOST_OF_A_LIST);
      case ServedForm.LIST -> rows(element, field, context);
      default -> SensibleValues.of(asked(field, context));
    };
  }

  private static boolean isNeeded(Field field) {
    return field.isRequired() || SensibleChanges.fewestRows(field.key()) > 1;
  }

  private Asked asked(Field field, Map<String, Object> context) {
    return new Asked(field, whim, today, territory, person, context);
  }

  /** Rows that the form already shows: what they lack is filled in. */
  private List<Map<String, Object>> completed(
      String element, Field list, List<?> rows, Map<String, Object> context) {
    return rows.stream().map(row -> row(element, list, (Map<?, ?>) row, context)).toList();
  }

  private List<Map<String, Object>> rows(String element, Field list, Map<String, Object> context) {
    int fewest = SensibleChanges.fewestRows(list.key());
    return IntStream.range(0, whim.between(fewest, fewest + MOST_OF_A_LIST))
        .mapToObj(at -> row(element, list, Map.of(), context))
        .toList();
  }

  private Map<String, Object> row(
      String element, Field list, Map<?, ?> given, Map<String, Object> context) {
    var around = new HashMap<>(context);
    var row = new LinkedHashMap<String, Object>();
    around.put("this", row);
    for (Field column : list.columns()) {
      around.put(column.key(), given.get(column.key()));
      Object cell = column.isHidden(around) ? null : value(element, column, around, true);
      around.put(column.key(), cell);
      if (cell != null) row.put(column.key(), cell);
    }
    return row;
  }

  /** Of a fixed choice all, of organisations and cases those that the walk can go on with. */
  private List<String> choices(Field field) {
    if (field.type().equals("radio") || !field.isServed()) return field.options();
    List<String> open =
        field.options().stream().filter(o -> choice.isOpen(field.key(), o)).toList();
    if (open.isEmpty()) throw new AssertionError("没有可选的 " + field.key());
    return open;
  }
}
