package cn.jiedao.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final OptionSource OFFICES =
      name -> List.of(new Option("gusu-pingjiang", "平江街道"), new Option("gusu-jinchang", "金阊街道"));

  private final FormContract form =
      FormContract.parse(
          """
          {"id": "trial", "type": "default", "components": [
            {"type": "text", "text": "### 依据第十二条"},
            {"type": "textfield", "key": "title", "label": "事项名称", "readonly": true},
            {"type": "radio", "key": "decision", "label": "决定", "validate": {"required": true},
             "values": [{"value": "approved", "label": "同意"}, {"value": "rejected", "label": "不同意"}]},
            {"type": "textarea", "key": "reason", "label": "理由", "validate": {"required": true, "minLength": 5},
             "conditional": {"hide": "=decision != \\"rejected\\""}},
            {"type": "number", "key": "funds", "label": "经费", "decimalDigits": 2, "validate": {"min": 0}},
            {"type": "number", "key": "staff", "label": "人员", "decimalDigits": 0, "validate": {"required": true}},
            {"type": "datetime", "subtype": "date", "key": "date", "dateLabel": "会议日期"},
            {"type": "textfield", "key": "budget", "label": "科目", "validate": {"required": true, "maxLength": 5}},
            {"type": "checklist", "key": "offices", "label": "涉及街道", "properties": {"options": "offices"}}
          ]}
          """
              .getBytes(StandardCharsets.UTF_8));

  private final Map<String, Object> fine =
      Map.of("decision", "approved", "staff", 6, "budget", "2013", "funds", 48.5);

  @ParameterizedTest
  @MethodSource("forms")
  void every_form_of_the_repository_is_a_valid_schema(Path file) throws IOException {
    JsonNode schema = FormContract.parse(Files.readAllBytes(file)).jsonSchema(OFFICES);
    JsonSchema rules = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(rules.validate(schema)).isEmpty();
    assertThat(schema.at("/description").asText()).isNotBlank();
  }

  static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).toList();
    }
  }

  @Test
  void what_the_form_takes_the_schema_takes() {
    expectBoth(fine, true);
    expectBoth(with("offices", List.of("gusu-jinchang")), true);
    expectBoth(with("date", "2026-11-25"), true);
    expectBoth(with("funds", null), true);
    expectBoth(with("staff", 6.0), true);
  }

  @Test
  void what_the_form_refuses_the_schema_refuses() {
    expectBoth(without("budget"), false);
    expectBoth(with("budget", "  "), false);
    expectBoth(with("budget", "123456"), false);
    expectBoth(with("extra", "x"), false);
    expectBoth(with("decision", "maybe"), false);
    expectBoth(with("offices", List.of("gusu-atlantis")), false);
    expectBoth(with("offices", List.of("gusu-jinchang", "gusu-jinchang")), false);
    expectBoth(with("funds", -1), false);
    expectBoth(with("funds", 1.234), false);
    expectBoth(with("staff", 6.5), false);
    expectBoth(with("date", "2026-13-01"), false);
  }

  @Test
  void tells_conditions_choices_and_what_is_read_only() {
    JsonNode properties = form.jsonSchema(OFFICES).path("properties");
    assertThat(properties.at("/reason/x-hidden-when").asText())
        .isEqualTo("decision != \"rejected\"");
    assertThat(properties.at("/reason/x-required-when-shown").asBoolean()).isTrue();
    assertThat(properties.at("/title/readOnly").asBoolean()).isTrue();
    assertThat(properties.at("/offices/items/x-labels/gusu-pingjiang").asText()).isEqualTo("平江街道");
    assertThat(
            form.jsonSchema(name -> List.of()).at("/properties/offices/items/enum").isMissingNode())
        .isTrue();
    assertThat(form.jsonSchema(OFFICES).path("required"))
        .extracting(JsonNode::asText)
        .containsExactly("decision", "staff", "budget");
  }

  private void expectBoth(Map<String, Object> answers, boolean accepted) {
    var checked = form.check(answers, Map.of(), OFFICES);
    var found =
        SCHEMAS
            .getSchema(form.jsonSchema(OFFICES))
            .validate(
                JSON.valueToTree(answers),
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    assertThat(checked.violations().isEmpty())
        .as("form: %s", checked.violations())
        .isEqualTo(accepted);
    assertThat(found.isEmpty()).as("schema: %s", found).isEqualTo(accepted);
  }

  private Map<String, Object> with(String field, Object value) {
    var answers = new HashMap<>(fine);
    answers.put(field, value);
    return answers;
  }

  private Map<String, Object> without(String field) {
    var answers = new HashMap<>(fine);
    answers.remove(field);
    return answers;
  }
}
