package cn.jiedao.engine;

import cn.jiedao.form.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what was filled in for an act against its fields; what no field asks for is dropped. */
final class ActAnswers {
  private static final int LONGEST = 2000;

  private final Map<String, ?> given;
  private final Map<String, Object> checked = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  private ActAnswers(Map<String, ?> given) {
    this.given = given;
  }

  /**
   * @throws Refusal with everything that is wrong, field by field
   */
  static Map<String, Object> check(List<ActField> fields, Map<String, ?> given) {
    var answers = new ActAnswers(given);
    fields.forEach(answers::take);
    if (!answers.violations.isEmpty()) throw Refusal.because(answers.violations);
    return answers.checked;
  }

  private void take(ActField field) {
    Object value = given.get(field.key());
    boolean isList = field.type() == ActField.Type.ORGANIZATIONS;
    if (value == null || value instanceof String text && text.isBlank() || empty(value)) {
      if (field.required()) refuse(field, (choice(field) ? "请选择" : "请填写") + field.label() + "。");
    } else if (isList && value instanceof Collection<?> many) {
      takeAll(field, many);
    } else if (value instanceof String text) {
      takeOne(field, text.strip(), isList);
    } else {
      refuse(field, "“" + field.label() + "”的格式不正确。");
    }
  }

  private static boolean empty(Object value) {
    return value instanceof Collection<?> many && many.isEmpty();
  }

  private static boolean choice(ActField field) {
    return field.type().ordinal() >= ActField.Type.DATE.ordinal();
  }

  private void takeAll(ActField field, Collection<?> many) {
    List<String> chosen = many.stream().map(String::valueOf).distinct().toList();
    if (chosen.stream().allMatch(field::offers)) checked.put(field.key(), chosen);
    else refuse(field, "“" + field.label() + "”中有不能选择的单位，请重新选择。");
  }

  private void takeOne(ActField field, String text, boolean isList) {
    switch (field.type()) {
      case TEXT, TEXTAREA -> {
        if (text.length() > LONGEST) refuse(field, field.label() + "不超过 2000 字，请精简后再提交。");
        else checked.put(field.key(), text);
      }
      case DATE -> {
        if (isDay(text)) checked.put(field.key(), text);
        else refuse(field, "“" + field.label() + "”不是日期。");
      }
      case PERSON -> checked.put(field.key(), text); // the act itself can say why not
      default -> {
        if (field.offers(text)) checked.put(field.key(), isList ? List.of(text) : text);
        else refuse(field, "“" + field.label() + "”不能这样选择，请从列表中选择。");
      }
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException no) {
      return false;
    }
  }

  private void refuse(ActField field, String message) {
    violations.add(new Violation(field.key(), message));
  }
}
