package cn.jiedao.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions under which fields of a form are hidden or read-only. All are asked by one
 * evaluation, since one costs hardly less than many.
 */
final class Conditions {
  private final List<FormField> fields;
  private final List<String> texts;
  private final String all;

  Conditions(List<FormField> fields) {
    this.fields = fields;
    Stream<String> hiding = fields.stream().map(FormField::hide);
    Stream<String> fixing = fields.stream().map(field -> FormField.feel(field.readonly()));
    texts = Stream.concat(hiding, fixing).filter(Objects::nonNull).distinct().toList();
    all = texts.stream().collect(Collectors.joining("), (", "[(", ")]"));
  }

  /**
   * Takes from what conditions read whatever hidden fields say, to a fix point: they count as
   * nothing.
   *
   * @return the conditions that hold then
   */
  Set<String> settle(Map<String, Object> context) {
    Set<String> holding = holding(context);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (FormField field : fields)
        if (context.get(field.key()) != null && holding.contains(field.hide())) {
          context.put(field.key(), null);
          holding = holding(context);
          changed = true;
        }
    }
    return holding;
  }

  private Set<String> holding(Map<String, Object> context) {
    var holding = new HashSet<String>();
    if (texts.isEmpty()) return holding;
    Object said = Feel.evaluate(all, context);
    for (int at = 0; at < texts.size(); at++)
      if (said instanceof List<?> answers
          ? Boolean.TRUE.equals(answers.get(at))
          : Feel.isTrue(texts.get(at), context)) holding.add(texts.get(at));
    return holding;
  }
}
