package cn.jiedao.engine;

import cn.jiedao.form.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Submitted variables as plain values: text, number, truth value, list; no other type is taken. */
final class PlainAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int MOST_DIGITS = 30;

  private PlainAnswers() {}

  /**
   * @throws Refusal for a file, an object, or text that is no JSON
   */
  static Map<String, Object> of(Map<String, Object> variables) {
    VariableMap typed = variables instanceof VariableMap map ? map : Variables.fromMap(variables);
    var plain = new LinkedHashMap<String, Object>();
    for (String name : typed.keySet()) plain.put(name, plain(name, typed.getValueTyped(name)));
    return plain;
  }

  private static Object plain(String name, TypedValue value) {
    if (value == null) return null;
    if (value instanceof JsonValue json) return json(name, json.getValueSerialized());
    if (value instanceof SerializableValue serialized) return object(name, serialized);
    Object content = value.getValue();
    if (content == null || content instanceof String || content instanceof Boolean) return content;
    if (content instanceof Number number) return number(name, number);
    if (content instanceof List<?> list) return unmodifiable(list);
    throw refused(name, "的数据类型不被接受，只接受文字、数字、是否和列表。");
  }

  private static Object object(String name, SerializableValue value) {
    if (!value.isDeserialized()
        && "application/json".equals(value.getSerializationDataFormat())
        && value.getValueSerialized() != null) return json(name, value.getValueSerialized());
    if (value.isDeserialized() && value.getValue() == null) return null;
    if (value.isDeserialized() && value.getValue() instanceof List<?> list)
      return unmodifiable(list);
    throw refused(name, "的数据类型不被接受，只接受文字、数字、是否和列表。");
  }

  /** With nothing among its elements, too: the contract finds that. */
  private static List<?> unmodifiable(List<?> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }

  private static Object json(String name, String text) {
    try {
      return text == null ? null : JSON.readValue(text, Object.class);
    } catch (JsonProcessingException broken) {
      throw refused(name, "不是有效的 JSON。");
    }
  }

  /** 88 and 88.0 are one answer. */
  private static Object number(String name, Number number) {
    try {
      BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
      if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS)
        throw refused(name, "的位数过多，请核对数值和单位。");
      boolean whole = decimal.scale() <= 0 && decimal.precision() - decimal.scale() <= 18;
      return whole ? (Object) decimal.longValueExact() : decimal;
    } catch (NumberFormatException notFinite) {
      throw refused(name, "应为数字。");
    }
  }

  private static Refusal refused(String name, String finding) {
    return Refusal.because(List.of(new Violation(name, "「" + name + "」" + finding)));
  }
}
