package cn.jiedao.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain values, as Tasklist's own calls carry them; each refusal says where. */
final class PlainValues {
  private PlainValues() {}

  static Map<String, Object> object(JsonNode node, String pointer) {
    var fields = new LinkedHashMap<String, Object>();
    node.fields()
        .forEachRemaining(
            field -> {
              String at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
              if (!isStorable(field.getKey())) throw Refused.body(pointer, "字段名含有不能保存的字符");
              fields.put(field.getKey(), value(field.getValue(), at));
            });
    return fields;
  }

  private static Object value(JsonNode node, String pointer) {
    return switch (node.getNodeType()) {
      case NULL -> null;
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node, pointer);
      case STRING -> text(node.textValue(), pointer);
      case ARRAY -> list(node, pointer);
      default -> object(node, pointer);
    };
  }

  private static List<Object> list(JsonNode node, String pointer) {
    var items = new ArrayList<Object>();
    for (JsonNode item : node) items.add(value(item, pointer + "/" + items.size()));
    return items;
  }

  private static String text(String text, String pointer) {
    if (!isStorable(text)) throw Refused.body(pointer, "含有不能保存的字符（空字符或不完整的字符）");
    return text;
  }

  /** PostgreSQL stores neither NUL nor half a character. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** What a double does not hold exactly would be kept as another number. */
  private static Number number(JsonNode node, String pointer) {
    if (node.isIntegralNumber() && node.canConvertToLong()) return node.longValue();
    BigDecimal exact = node.decimalValue();
    double value = exact.doubleValue();
    if (Double.isInfinite(value) || BigDecimal.valueOf(value).compareTo(exact) != 0)
      throw Refused.body(pointer, "数字超出范围或位数过多");
    return value;
  }
}
