package cn.jiedao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** The fields of a call as the engine's form commands take them from Tasklist. */
final class Submitted {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Submitted() {}

  /** Lists and objects go as JSON text: the engine would guess a type from their elements. */
  static VariableMap of(Map<String, Object> fields) {
    VariableMap variables = Variables.createVariables();
    fields.forEach((name, value) -> variables.put(name, value(value)));
    return variables;
  }

  private static Object value(Object value) {
    return value instanceof List || value instanceof Map
        ? SpinValues.jsonValue(JsonBody.write(JSON, value)).create()
        : value;
  }
}
