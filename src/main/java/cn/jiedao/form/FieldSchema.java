package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** One field of a form as JSON Schema: takes what {@link FieldRules} take. */
final class FieldSchema {
  private static final String NOT_BLANK = "\\S";

  private final FormField field;
  private final OptionSource source;
  private final ObjectNode schema = JsonNodeFactory.instance.objectNode();

  private FieldSchema(FormField field, OptionSource source) {
    this.field = field;
    this.source = source;
  }

  static ObjectNode of(FormField field, OptionSource source) {
    var made = new FieldSchema(field, source);
    made.name();
    made.values();
    made.conditions();
    return made.schema;
  }

  private void name() {
    schema.put("title", field.label());
    String description = field.definition().path("description").asText("");
    if (!description.isBlank()) schema.put("description", description);
  }

  private void values() {
    switch (field.type()) {
      case "textfield", "textarea" -> text();
      case "number" -> number();
      case "datetime" -> date();
      case "checkbox" -> yes();
      case "radio", "select" -> choices(typed(schema, "string"), !field.alwaysRequired());
      case "checklist", "taglist" -> several();
      case FormField.LIST -> rows();
      default -> throw new IllegalStateException(field.type());
    }
  }

  private void text() {
    typed(schema, "string");
    limit("minLength", "minLength");
    schema.put("maxLength", FieldRules.LONGEST_TEXT);
    limit("maxLength", "maxLength");
    if (field.pattern() != null) schema.put("pattern", field.pattern().pattern());
    else if (field.required()) schema.put("pattern", NOT_BLANK);
  }

  private void number() {
    JsonNode digits = field.definition().path("decimalDigits");
    boolean whole = digits.isNumber() && digits.asInt() == 0;
    typed(schema, whole ? "integer" : "number");
    if (digits.isNumber() && !whole)
      schema.put("multipleOf", BigDecimal.ONE.movePointLeft(digits.asInt()));
    limit("min", "minimum");
    limit("max", "maximum");
  }

  private void date() {
    boolean day = field.definition().path("subtype").asText("date").equals("date");
    typed(schema, "string").put("format", day ? "date" : "date-time");
  }

  private void yes() {
    typed(schema, "boolean");
    if (field.required()) schema.put("const", true);
  }

  private void several() {
    typed(schema, "array");
    choices(schema.putObject("items").put("type", "string"), false);
    schema.put("uniqueItems", true);
    if (field.required()) schema.put("minItems", 1);
  }

  private void rows() {
    ObjectNode row = typed(schema, "array").putObject("items").put("type", "object");
    ObjectNode columns = row.putObject("properties");
    field.columns().forEach(column -> columns.set(column.key(), of(column, source)));
    row.put("additionalProperties", false);
  }

  private void choices(ObjectNode one, boolean orNothing) {
    field.optionSource().ifPresent(name -> one.put("x-options", name));
    List<Option> options = field.options(source);
    if (options.isEmpty()) return;
    var values = one.putArray("enum");
    var labels = one.putObject("x-labels");
    options.forEach(option -> values.add(option.value()));
    options.forEach(option -> labels.put(option.value(), option.label()));
    if (orNothing) values.addNull();
  }

  private void conditions() {
    if (field.hide() != null) {
      schema.put("x-hidden-when", field.hide());
      if (field.required()) schema.put("x-required-when-shown", true);
    }
    String fixed = FormField.feel(field.readonly());
    if (fixed != null) schema.put("x-read-only-when", fixed);
    else if (field.mayBeFixed()) schema.put("readOnly", true);
  }

  /** What need not be filled in may also come as nothing. */
  private ObjectNode typed(ObjectNode node, String type) {
    if (field.alwaysRequired()) return node.put("type", type);
    node.putArray("type").add(type).add("null");
    return node;
  }

  private void limit(String rule, String keyword) {
    JsonNode limit = field.rule(rule);
    if (FormField.feel(limit) != null) schema.put("x-" + keyword, limit.asText());
    else if (!limit.isMissingNode() && !limit.isNull())
      schema.put(keyword, new BigDecimal(limit.asText()));
  }
}
