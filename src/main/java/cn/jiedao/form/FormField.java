package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One field that is filled in, as its component of the form file defines it.
 *
 * @param hide FEEL condition under which the field is not asked, null if always asked
 * @param columns what each row of a list is made of; empty for other fields
 * @param definition the component as written in the file
 */
record FormField(
    String type,
    String key,
    String label,
    String hide,
    Pattern pattern,
    List<FormField> columns,
    JsonNode definition) {
  static final String NO_CHOICE = "所选的值不在可选范围内";
  static final String LIST = "dynamiclist";

  private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "table");
  private static final Set<String> CHOSEN = Set.of("radio", "select", "checklist", "taglist");
  private static final Set<String> FILLED =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist");

  /**
   * The fields of a list of components, those of groups included; a group's condition hides its
   * fields.
   *
   * @throws IllegalArgumentException when a component is not of the kinds the contract can check
   */
  static List<FormField> of(JsonNode components) {
    var fields = new ArrayList<FormField>();
    collect(components, null, fields);
    return List.copyOf(fields);
  }

  private static void collect(JsonNode components, String outerHide, List<FormField> fields) {
    for (JsonNode component : components) {
      String type = component.path("type").asText();
      if (SHOWN.contains(type)) continue;
      String hide = either(outerHide, feel(component.path("conditional").path("hide")));
      if (type.equals("group")) collect(component.path("components"), hide, fields);
      else fields.add(field(type, component, hide));
    }
  }

  private static FormField field(String type, JsonNode component, String hide) {
    boolean list = type.equals(LIST);
    String key = component.path(list ? "path" : "key").asText();
    if (!list && !FILLED.contains(type))
      throw new IllegalArgumentException("component type not allowed: " + type);
    if (key.isEmpty() || key.contains("."))
      throw new IllegalArgumentException("not a field key: '" + key + "'");
    if (hide != null) Feel.parse(hide);
    String pattern = component.path("validate").path("pattern").asText(null);
    return new FormField(
        type,
        key,
        label(component, key),
        hide,
        pattern == null ? null : Pattern.compile(pattern),
        list ? of(component.path("components")) : List.of(),
        component);
  }

  private static String label(JsonNode component, String key) {
    for (String name : List.of("label", "dateLabel", "timeLabel")) {
      String label = component.path(name).asText("");
      if (!label.isBlank()) return label;
    }
    return key;
  }

  private static String either(String outer, String inner) {
    if (outer == null) return inner;
    return inner == null ? outer : "(" + outer + ") or (" + inner + ")";
  }

  /** The FEEL expression of a property, null where it is a plain value. */
  static String feel(JsonNode property) {
    String text = property.asText("");
    return property.isTextual() && text.startsWith("=") ? text.substring(1).strip() : null;
  }

  JsonNode rule(String name) {
    return definition.path("validate").path(name);
  }

  boolean required() {
    return rule("required").asBoolean();
  }

  boolean disabled() {
    return definition.path("disabled").asBoolean();
  }

  JsonNode readonly() {
    return definition.path("readonly");
  }

  /** Is it shown only, always or under a condition? */
  boolean mayBeFixed() {
    return disabled() || readonly().asBoolean() || feel(readonly()) != null;
  }

  /** Must it be filled in, whatever else the form says? */
  boolean alwaysRequired() {
    return required() && hide == null && !mayBeFixed();
  }

  /** Does the answer steer the process? */
  boolean routes() {
    return definition.path("properties").path("routes").asText("").equals("yes");
  }

  /** The fact that the field shows before anybody has filled it in. */
  Optional<String> prefill() {
    return Optional.ofNullable(definition.path("properties").path("prefill").asText(null));
  }

  Optional<String> optionSource() {
    return Optional.ofNullable(definition.path("properties").path("options").asText(null));
  }

  List<Option> options(OptionSource source) {
    if (optionSource().isPresent()) return source.options(optionSource().get());
    var options = new ArrayList<Option>();
    for (JsonNode value : definition.path("values"))
      options.add(new Option(value.path("value").asText(), value.path("label").asText()));
    return options;
  }

  String refusal(OptionSource source) {
    return optionSource().map(source::refusal).orElse(NO_CHOICE);
  }

  /** An answer as people read it: a choice by its label, several with 、 between. */
  String text(Object value, OptionSource source) {
    if (value instanceof List<?> list)
      return list.stream().map(item -> text(item, source)).collect(Collectors.joining("、"));
    if (value instanceof Boolean yes) return yes ? "是" : "否";
    if (!CHOSEN.contains(type)) return value.toString();
    return options(source).stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value.toString());
  }
}
