package cn.jiedao.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The OpenAPI document as people read it. */
record ApiManual(
    String title, List<String> introduction, List<Operation> operations, List<Form> forms) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
  private static final List<String> OURS = List.of("start.", "message.");

  record Operation(
      String method,
      String path,
      String summary,
      String description,
      List<Field> parameters,
      List<Answer> answers) {}

  record Answer(String status, String description) {}

  /** Body of a start or message; {@code anchor} is its name in the document. */
  record Form(String anchor, String address, String title, List<Field> fields) {}

  record Field(String name, String title, String type, boolean required, String description) {}

  static ApiManual of(JsonNode document) {
    var operations = new ArrayList<Operation>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        one -> {
                          if (METHODS.contains(one.getKey()))
                            operations.add(
                                operation(document, path.getKey(), path.getValue(), one.getKey()));
                        }));
    return new ApiManual(
        document.at("/info/title").asText(),
        List.of(document.at("/info/description").asText().split("\n\n")),
        operations,
        forms(document));
  }

  private static Operation operation(JsonNode document, String path, JsonNode item, String method) {
    JsonNode operation = item.path(method);
    var parameters = new ArrayList<Field>();
    item.path("parameters").forEach(one -> parameters.add(parameter(resolve(document, one))));
    operation.path("parameters").forEach(one -> parameters.add(parameter(resolve(document, one))));
    var answers = new ArrayList<Answer>();
    operation
        .path("responses")
        .fields()
        .forEachRemaining(
            one ->
                answers.add(
                    new Answer(
                        one.getKey(),
                        resolve(document, one.getValue()).path("description").asText())));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        operation.path("description").asText(),
        parameters,
        answers);
  }

  private static JsonNode resolve(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static Field parameter(JsonNode parameter) {
    return new Field(
        parameter.path("name").asText(),
        switch (parameter.path("in").asText()) {
          case "path" -> "地址";
          case "header" -> "请求头";
          default -> "参数";
        },
        type(parameter.path("schema")),
        parameter.path("required").asBoolean(),
        parameter.path("description").asText());
  }

  private static List<Form> forms(JsonNode document) {
    var forms = new ArrayList<Form>();
    document
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            one -> {
              if (OURS.stream().anyMatch(one.getKey()::startsWith))
                forms.add(form(one.getKey(), one.getValue()));
            });
    return forms;
  }

  private static Form form(String name, JsonNode schema) {
    String key = name.substring(name.indexOf('.') + 1);
    String address =
        name.startsWith("start.")
            ? "POST /api/v1/cases/" + key
            : "POST /api/v1/cases/{案号}/messages/" + key;
    var fields = new ArrayList<Field>();
    schema
        .path("properties")
        .fields()
        .forEachRemaining(one -> fields.add(field(one.getKey(), one.getValue(), schema)));
    return new Form(name, address, schema.path("title").asText(), fields);
  }

  private static Field field(String key, JsonNode field, JsonNode schema) {
    boolean required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .anyMatch(name -> name.asText().equals(key));
    String hidden = field.path("x-hidden-when").asText("");
    String description =
        field.path("description").asText("")
            + (field.path("readOnly").asBoolean() ? "（只读，不必提交）" : "")
            + (hidden.isEmpty() ? "" : "（" + hidden + " 时不填）");
    return new Field(key, field.path("title").asText(), type(field), required, description);
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    JsonNode values = schema.has("enum") ? schema : schema.path("items");
    var choices = new ArrayList<String>();
    values.path("enum").forEach(value -> choices.add(value.asText()));
    choices.remove("null");
    String format = schema.path("format").asText("");
    return name
        + (format.isEmpty() ? "" : " " + format)
        + (choices.isEmpty() ? "" : "：" + String.join(" | ", choices));
  }
}
