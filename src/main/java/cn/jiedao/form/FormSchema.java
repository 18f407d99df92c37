package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A form as JSON Schema (2020-12). A condition of the form is handed on as its FEEL text in {@code
 * x-hidden-when}; such a field is never listed as required, since it is only where it is asked.
 */
final class FormSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private FormSchema() {}

  static ObjectNode of(JsonNode form, List<FormField> fields, OptionSource source) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", DIALECT);
    describe(form, schema);
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(field -> properties.set(field.key(), FieldSchema.of(field, source)));
    var required = schema.putArray("required");
    fields.stream().filter(FormField::alwaysRequired).forEach(field -> required.add(field.key()));
    return schema.put("additionalProperties", false);
  }

  /** What a form says first is what it is about. */
  private static void describe(JsonNode form, ObjectNode schema) {
    for (JsonNode component : form.path("components")) {
      String text = component.path("text").asText("");
      if (!component.path("type").asText().equals("text") || text.isBlank()) continue;
      schema.put("description", text);
      return;
    }
  }
}
