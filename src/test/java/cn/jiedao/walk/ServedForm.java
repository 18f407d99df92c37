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
  private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "table");

  /**
   * One component that holds a value.
   *
   * @param hides FEEL conditions of the field and of the groups around it
   */
  record Field(String type, String key, List<String> hides, JsonNode definition) {
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

    int limit(String rule, int otherwise) {
      return definition.path("validate").path(rule).asInt(otherwise);
    }

    String pattern() {
      return definition.path("validate").path("pattern").asText(null);
    }
  }

  static ServedForm read(InputStream served) {
    try (served) {
      var fields = new ArrayList<Field>();
      collect(JSON.readTree(served).path("components"), List.of(), fields);
      return new ServedForm(List.copyOf(fields));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void collect(JsonNode components, List<String> around, List<Field> fields) {
    for (JsonNode component : components) {
      String type = component.path("type").asText();
      var hides = new ArrayList<>(around);
      String hide = component.path("conditional").path("hide").asText("");
      if (!hide.isEmpty()) hides.add(hide.substring(1));
      if (type.equals("group")) collect(component.path("components"), hides, fields);
      else if (!SHOWN.contains(type))
        fields.add(new Field(type, component.path("key").asText(), hides, component));
    }
  }
}
