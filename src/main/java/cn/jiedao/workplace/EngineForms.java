package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Forms as the engine serves them to whoever is logged in, and what he fills in on its way back:
 * through the same commands, and so the same gate, as every other door.
 */
@Component
class EngineForms {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The link to the case; the tab shows the case itself. */
  private static final String HEADING = "heading";

  /**
   * @param schema as form-js takes it
   * @param data what the form shows
   */
  record Form(JsonNode schema, Map<String, Object> data) {}

  private final FormService forms;

  EngineForms(FormService forms) {
    this.forms = forms;
  }

  Form ofTask(String task) {
    VariableMap shown = forms.getTaskFormVariables(task);
    var data = new HashMap<String, Object>();
    for (String name : shown.keySet()) data.put(name, plain(shown.getValueTyped(name)));
    return new Form(schema(forms.getDeployedTaskForm(task)), data);
  }

  Form ofStart(String definition, Map<String, Object> data) {
    return new Form(schema(forms.getDeployedStartForm(definition)), data);
  }

  void answer(String task, Map<String, Object> answers) {
    forms.submitTaskForm(task, submitted(answers));
  }

  CaseNumber start(String definition, Map<String, Object> answers) {
    return CaseNumber.of(forms.submitStartForm(definition, submitted(answers)).getBusinessKey());
  }

  private static JsonNode schema(InputStream file) {
    try (file) {
      JsonNode schema = JSON.readTree(file);
      Iterator<JsonNode> components = schema.path("components").elements();
      if (components.hasNext() && components.next().path("id").asText().equals(HEADING))
        components.remove();
      return schema;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Object plain(TypedValue value) {
    try {
      return value instanceof JsonValue json
          ? JSON.readValue(json.getValueSerialized(), Object.class)
          : value.getValue();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Lists go as JSON text: the engine would guess a type from their elements. */
  private static VariableMap submitted(Map<String, Object> answers) {
    VariableMap variables = Variables.createVariables();
    answers.forEach((name, value) -> variables.put(name, typed(value)));
    return variables;
  }

  private static Object typed(Object value) {
    if (!(value instanceof List || value instanceof Map)) return value;
    try {
      return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
