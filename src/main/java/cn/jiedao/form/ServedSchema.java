package cn.jiedao.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A form's schema as the person sees it, completed for him. */
final class ServedSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ServedSchema() {}

  static byte[] of(JsonNode schema, OptionSource source, Optional<String> heading) {
    JsonNode served = schema.deepCopy();
    fill(served.path("components"), source);
    heading.ifPresent(text -> place(text, (ArrayNode) served.path("components")));
    try {
      return JSON.writeValueAsBytes(served);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void place(String heading, ArrayNode components) {
    ObjectNode text = JSON.createObjectNode();
    text.put("id", "heading").put("type", "text").put("text", heading);
    components.insert(0, text);
  }

  private static void fill(JsonNode components, OptionSource source) {
    for (JsonNode component : components) {
      unfold(component);
      String name = component.path("properties").path("options").asText("");
      if (!name.isEmpty()) {
        ArrayNode values = ((ObjectNode) component).putArray("values");
        (showsOnlyWhatWasChosen(component) ? source.labels(name) : source.options(name))
            .forEach(o -> values.addObject().put("value", o.value()).put("label", o.label()));
      }
      fill(component.path("components"), source);
    }
  }

  /** A row that is folded away would be submitted as it was prefilled, or hold up what is. */
  private static void unfold(JsonNode component) {
    if (component.path("type").asText().equals(FormField.LIST))
      ((ObjectNode) component).put("disableCollapse", true);
  }

  /** A list of boxes shows what was left out as well. */
  private static boolean showsOnlyWhatWasChosen(JsonNode component) {
    boolean isRead =
        component.path("readonly").asBoolean() || component.path("disabled").asBoolean();
    String type = component.path("type").asText();
    return isRead && (type.equals("taglist") || type.equals("select"));
  }
}
