package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form reads of its case: all to show it, little of it to judge what was filled in. */
final class FormReads {
  private final List<FormField> fields;
  private final Map<String, String> prefilled;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> conditions = new HashSet<>();

  FormReads(List<FormField> fields, JsonNode components) {
    this.fields = fields;
    this.prefilled =
        fields.stream()
            .filter(field -> field.prefill().isPresent())
            .collect(Collectors.toMap(FormField::key, field -> field.prefill().get()));
    fields.forEach(field -> shown.add(field.key()));
    shown.addAll(prefilled.values());
    shown.addAll(Feel.namesIn(components));
    for (FormField field : fields) {
      conditions.addAll(Feel.namesIn(field.definition()));
      if (field.hide() != null) conditions.addAll(Feel.names(field.hide()));
    }
  }

  Set<String> shown() {
    return shown;
  }

  /** Facts by the field that they fill in first. */
  Map<String, String> prefilled() {
    return prefilled;
  }

  /** Names that conditions read and nobody submitted, and fields submitted that may be fixed. */
  Set<String> judging(Set<String> submitted) {
    Set<String> names = new HashSet<>(conditions);
    names.removeAll(submitted);
    fields.stream()
        .filter(field -> field.mayBeFixed() && submitted.contains(field.key()))
        .forEach(field -> names.add(field.key()));
    prefilled.forEach(
        (field, fact) -> {
          if (names.contains(field)) names.add(fact);
        });
    return names;
  }
}
