package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers to a form, right and wrong ones, made of its own rules; the seed decides which. */
final class Answers {
  private static final String TEXT = "街道办理事项的说明文字，依法依规，写明依据和理由。";
  private static final List<String> EXAMPLES =
      List.of(
          "0512-67270000",
          "姑苏司审〔2026〕12号",
          "ZR-320508-2026-000123",
          "JZ-320581-2026-000123",
          "北城街道办事处",
          "320581001");

  private final List<FormField> fields;
  private final OptionSource source;
  private final Random random;

  Answers(List<FormField> fields, OptionSource source, Random random) {
    this.fields = fields;
    this.source = source;
    this.random = random;
  }

  /** Every field filled in by its own rules; some optional ones left out, but no rows of a list. */
  Map<String, Object> right() {
    var answers = new LinkedHashMap<String, Object>();
    for (FormField field : fields)
      if (field.required() || field.type().equals(FormField.LIST) || random.nextInt(4) > 0)
        answers.put(field.key(), right(field));
    return answers;
  }

  /** One thing changed for the worse. */
  Map<String, Object> wrong() {
    var answers = right();
    if (random.nextInt(12) == 0) answers.put("undeclared", "x");
    else {
      FormField field = fields.get(random.nextInt(fields.size()));
      answers.put(field.key(), wrong(field));
    }
    return answers;
  }

  Object right(FormField field) {
    return switch (field.type()) {
      case "number" -> number(field);
      case "datetime" ->
          "20%02d-%02d-%02d"
              .formatted(20 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
      case "checkbox" -> true;
      case "radio", "select" -> pick(field);
      case "checklist", "taglist" -> picks(field);
      case FormField.LIST -> List.of(row(field), row(field));
      default -> text(field);
    };
  }

  private Object wrong(FormField field) {
    if (field.required() && random.nextInt(3) == 0) return null;
    return switch (field.type()) {
      case "number" -> outside(field);
      case "datetime" -> List.of("2026-13-01", "昨天", "").get(random.nextInt(3));
      case "checkbox" -> "yes";
      case "radio", "select" -> "noSuchValue";
      case "checklist", "taglist" -> List.of("noSuchValue");
      case FormField.LIST -> List.of(row(field), wrongRow(field));
      default -> badText(field);
    };
  }

  private Map<String, Object> row(FormField list) {
    var row = new LinkedHashMap<String, Object>();
    list.columns().forEach(column -> row.put(column.key(), right(column)));
    return row;
  }

  private Map<String, Object> wrongRow(FormField list) {
    var row = row(list);
    FormField column = list.columns().get(random.nextInt(list.columns().size()));
    row.put(column.key(), wrong(column));
    return row;
  }

  private Object number(FormField field) {
    int min = field.rule("min").asInt(0);
    int max = field.rule("max").isNumber() ? field.rule("max").asInt() : min + 5000;
    return min + random.nextInt(max - min + 1);
  }

  private Object outside(FormField field) {
    if (field.rule("max").isNumber() && random.nextBoolean()) return field.rule("max").asInt() + 1;
    if (field.rule("min").isNumber() && random.nextBoolean()) return field.rule("min").asInt() - 1;
    JsonNode digits = field.definition().path("decimalDigits");
    return digits.isNumber() && random.nextBoolean()
        ? new BigDecimal("1." + "1".repeat(digits.asInt() + 1))
        : "许多";
  }

  private Object badText(FormField field) {
    if (field.pattern() != null && random.nextBoolean()) return "不合格式的内容！";
    int longest = field.rule("maxLength").asInt(0);
    if (longest > 0) return "长".repeat(longest + 1);
    return field.required() ? "" : 42;
  }

  private String text(FormField field) {
    if (field.pattern() != null)
      return EXAMPLES.stream().filter(e -> field.pattern().matcher(e).find()).findFirst().get();
    int longest = Math.min(field.rule("maxLength").asInt(200), 200);
    int shortest = Math.max(field.rule("minLength").asInt(1), 1);
    int length = shortest + random.nextInt(Math.max(1, longest - shortest));
    return TEXT.repeat(1 + length / TEXT.length()).substring(0, length);
  }

  private String pick(FormField field) {
    List<Option> options = field.options(source);
    return options.get(random.nextInt(options.size())).value();
  }

  private List<String> picks(FormField field) {
    var values = new ArrayList<>(field.options(source).stream().map(Option::value).toList());
    Collections.shuffle(values, random);
    return List.copyOf(values.subList(0, 1 + random.nextInt(values.size())));
  }
}
