package cn.jiedao.api;

import cn.jiedao.engine.MessageForms;
import cn.jiedao.engine.StartForms;
import cn.jiedao.form.OptionSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the API promises: the document kept by hand, completed by the fields of every start form and
 * message. Made once, since models change with a release only.
 */
@Component
class OpenApiDocument {
  /** What may be chosen depends on who asks; the public document leaves it open. */
  private static final OptionSource ANY = name -> List.of();

  private static final String SCHEMAS = "#/components/schemas/";

  private final Resource file;
  private final StartForms starts;
  private final MessageForms messages;
  private final ObjectMapper json;
  private volatile JsonNode document;

  OpenApiDocument(
      @Value("classpath:api/openapi.yaml") Resource file,
      StartForms starts,
      MessageForms messages,
      ObjectMapper json) {
    this.file = file;
    this.starts = starts;
    this.messages = messages;
    this.json = json;
  }

  JsonNode get() throws IOException {
    JsonNode made = document;
    return made == null ? document = complete() : made;
  }

  private JsonNode complete() throws IOException {
    JsonNode made = read();
    var schemas = (ObjectNode) made.at("/components/schemas");
    ArrayNode started = bodies(made, "/api/v1/cases/{case}");
    starts
        .all()
        .forEach(
            form ->
                place(
                    form.contract().jsonSchema(ANY),
                    form.name(),
                    "start." + form.process(),
                    schemas,
                    started));
    ArrayNode told = bodies(made, "/api/v1/cases/{case}/messages/{message}");
    messages
        .all()
        .forEach(
            form ->
                place(
                    form.contract().jsonSchema(ANY),
                    form.label(),
                    "message." + form.message(),
                    schemas,
                    told));
    return made;
  }

  private JsonNode read() throws IOException {
    try (InputStream in = file.getInputStream()) {
      return json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    }
  }

  private static ArrayNode bodies(JsonNode document, String path) {
    return (ArrayNode)
        document
            .path("paths")
            .path(path)
            .at("/post/requestBody/content")
            .path("application/json")
            .at("/schema/anyOf");
  }

  private static void place(
      JsonNode schema, String title, String name, ObjectNode schemas, ArrayNode bodies) {
    schemas.set(name, ((ObjectNode) schema).put("title", title));
    bodies.addObject().put("$ref", SCHEMAS + name);
  }
}
