package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What may stand in one field; every finding is a sentence about the field by its label. */
final class FieldRules {
  static final int LONGEST_TEXT = 10_000;

  private final FormField field;
  private final Map<String, Object> context;
  private final OptionSource source;
  private final Consumer<String> complain;

  /**
   * @param context what FEEL expressions of the form may read
   * @param complain told each finding, without the field's name
   */
  FieldRules(
      FormField field,
      Map<String, Object> context,
      OptionSource source,
      Consumer<String> complain) {
    this.field = field;
    this.context = context;
    this.source = source;
    this.complain = complain;
  }

  /** Checks a value that is there. */
  void check(Object value) {
    switch (field.type()) {
      case "textfield", "textarea" -> text(value);
      case "number" -> number(value);
      case "datetime" -> date(value);
      case "checkbox" -> expect(value instanceof Boolean, "只能是“是”或“否”");
      case "radio", "select" -> expect(isAllowed(value), field.refusal(source));
      case "checklist", "taglist" -> several(value);
      case FormField.LIST -> new ListRows(field, context, source, complain).check(value);
      default -> throw new IllegalStateException(field.type());
    }
  }

  private void text(Object value) {
    if (!(value instanceof String text)) {
      complain.accept("应为文字");
      return;
    }
    int length = text.strip().codePointCount(0, text.strip().length());
    limit("minLength").ifPresent(m -> expect(length >= m.intValue(), "至少填写 " + m + " 个字"));
    int longest = limit("maxLength").map(BigDecimal::intValue).orElse(LONGEST_TEXT);
    expect(length <= longest, "不能超过 " + longest + " 个字");
    expect(isStorable(text), "含有不能保存的字符，请删除后重新输入");
    if (field.pattern() != null)
      expect(field.pattern().matcher(text).find(), "格式不正确" + patternHint());
  }

  private String patternHint() {
    String hint = field.definition().path("description").asText("");
    return hint.isBlank() ? "" : "（" + hint + "）";
  }

  /** PostgreSQL stores neither NUL nor half a character. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void number(Object value) {
    BigDecimal number = decimal(value);
    if (number == null) {
      complain.accept("应为数字");
      return;
    }
    limit("min").ifPresent(m -> expect(number.compareTo(m) >= 0, "不能小于 " + m.toPlainString()));
    limit("max").ifPresent(m -> expect(number.compareTo(m) <= 0, "不能大于 " + m.toPlainString()));
    JsonNode digits = field.definition().path("decimalDigits");
    if (digits.isNumber())
      expect(
          number.stripTrailingZeros().scale() <= digits.asInt(),
          digits.asInt() == 0 ? "应为整数" : "最多保留 " + digits.asInt() + " 位小数");
  }

  /** A finite number of JSON, or a text where the form asks for numbers as text; else null. */
  static BigDecimal decimal(Object value) {
    try {
      return value instanceof Number || value instanceof String
          ? new BigDecimal(value.toString().strip())
          : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private void date(Object value) {
    try {
      String text = (String) value;
      if (field.definition().path("subtype").asText("date").equals("date")) LocalDate.parse(text);
      else OffsetDateTime.parse(text);
    } catch (ClassCastException | DateTimeException wrong) {
      complain.accept("不是有效的日期，请按 2026-11-25 的格式填写");
    }
  }

  private void several(Object value) {
    boolean fine =
        value instanceof List<?> list
            && new HashSet<>(list).size() == list.size()
            && list.stream().allMatch(this::isAllowed);
    expect(fine, field.refusal(source));
  }

  private boolean isAllowed(Object value) {
    return value instanceof String
        && field.options(source).stream().anyMatch(option -> option.value().equals(value));
  }

  private void expect(boolean fine, String finding) {
    if (!fine) complain.accept(finding);
  }

  private Optional<BigDecimal> limit(String rule) {
    JsonNode node = field.rule(rule);
    String feel = FormField.feel(node);
    if (feel != null) return Optional.ofNullable(decimal(Feel.evaluate(feel, context)));
    return node.isMissingNode() || node.isNull()
        ? Optional.empty()
        : Optional.ofNullable(decimal(node.asText()));
  }

  static boolean isEmpty(FormField field, Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> list && list.isEmpty()
        || field.type().equals("checkbox") && Boolean.FALSE.equals(value) && field.required();
  }

  /** Equal as answers: numbers by value; nothing, an empty text and an empty list alike. */
  static boolean same(Object one, Object other) {
    if (one instanceof Number && other instanceof Number)
      return decimal(one).compareTo(decimal(other)) == 0;
    return isNothing(one) ? isNothing(other) : one.equals(other);
  }

  private static boolean isNothing(Object value) {
    return value == null || value.equals("") || value instanceof Collection<?> c && c.isEmpty();
  }
}
