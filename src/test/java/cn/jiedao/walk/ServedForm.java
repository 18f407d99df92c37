package cn.jiedao.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as an officer's browser gets it, read anew: the application's own reader is under test.
 */
record ServedForm(List<Field> fields) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String LIST = "dynamiclist";
  private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "table");

  /**
   * One component that holds a value.
   *
   * @param hides FEEL conditions of the field and of the groups around it
   * @param columns what each row of a list asks; empty for other fields
   */
  record Field(
      String type, String key, List<String> hides, List<Field> columns, JsonNode definition) {
    /** Nobody fills it in. */
    boolean isFixed() {
      return definition.path("readonly").asBoolean() || definition.path("disabled").asBoolean();
    }

    boolean isRequired() {
      return definition.path("validate").path("required").asBoolean();
    }

    boolean isHidden(Map<String, Object> context) {
      return hides.stream().anyMatch(condition -> Conditions.hold(condition, context));
    }

    List<String> options() {
      var options = new ArrayList<String>();
      definition.path("values").forEach(value -> options.add(value.path("value").asText()));
      return options;
    }

    /** Whether the house fills in what may be chosen: organisations, offices, cases. */
    boolean isServed() {
      return definition.path("properties").has("options");
    }

    int limit(String rule, int otherwise) {
      return (int) Math.ceil(definition.path("validate").path(rule).asDouble(otherwise));
    }

    String pattern() {
      return definition.path("validate").path("pattern").asText(null);
    }
  }

  static ServedForm read(InputStream served) {
    try (served) {
      return new ServedForm(fields(JSON.readTree(served)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Field> fields(JsonNode holder) {
    var fields = new ArrayList<Field>();
    collect(holder.path("components"), List.of(), fields);
    return List.copyOf(fields);
  }

  private static void collect(JsonNode components, List<String> around, List<Field> fields) {
    for (JsonNode component : components) {
      String type = component.path("type").asText();
      var hides = new ArrayList<>(around);
      String hide = component.path("conditional").path("hide").asText("");
      if (!hide.isEmpty()) hides.add(hide.substring(1));
      if (type.equals("group")) collect(component.path("components"), hides, fields);
      else if (type.equals(LIST))
        fields.add(
            new Field(type, component.path("path").asText(), hides, fields(component), component));
      else if (!SHOWN.contains(type))
        fields.add(new Field(type, component.path("key").asText(), hides, List.of(), component));
    }
  }
}
