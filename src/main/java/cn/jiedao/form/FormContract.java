package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form file read as a contract: which answers it takes, in which state, and what it shows.
 * Immutable; one for each deployed form.
 */
public final class FormContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of a step that asks for nothing. */
  public static final FormContract EMPTY = new FormContract(JSON.createObjectNode());

  /**
   * Answers after the check.
   *
   * @param answers declared, visible, changeable fields that were filled in, in the form's order
   * @param violations everything that is wrong; where there is one, the answers must not be used
   */
  public record Checked(Map<String, Object> answers, List<Violation> violations) {}

  private final JsonNode schema;
  private final List<FormField> fields;
  private final FormReads reads;
  private final Conditions conditions;

  private FormContract(JsonNode schema) {
    this.schema = schema;
    this.fields = FormField.of(schema.path("components"));
    this.reads = new FormReads(fields, schema.path("components"));
    this.conditions = new Conditions(fields);
  }

  /**
   * @param file content of a {@code .form} file
   * @throws IllegalArgumentException when it is no form, or uses what the contract cannot check
   */
  public static FormContract parse(byte[] file) {
    try {
      return new FormContract(JSON.readTree(file));
    } catch (IOException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }

  public String id() {
    return schema.path("id").asText();
  }

  /** Keys of the fields whose answers steer the process. */
  public Set<String> routes() {
    return fields.stream()
        .filter(FormField::routes)
        .map(FormField::key)
        .collect(Collectors.toSet());
  }

  /** Keys of the fields answered by choosing one of several: what a step concludes. */
  public Set<String> choices() {
    return fields.stream()
        .filter(field -> !field.disabled() && !field.readonly().asBoolean())
        .filter(field -> Set.of("radio", "select").contains(field.type()))
        .map(FormField::key)
        .collect(Collectors.toSet());
  }

  /**
   * Keys of the fields that are filled in here; only a proposal under revision is shown in them.
   */
  public Set<String> editable() {
    return fields.stream()
        .filter(field -> !field.disabled() && !field.readonly().asBoolean())
        .map(FormField::key)
        .collect(Collectors.toSet());
  }

  /** Facts by the field that they fill in first, for whoever answers to keep or to change. */
  public Map<String, String> prefilled() {
    return reads.prefilled();
  }

  /** Names whose values the form shows or whose values its conditions read. */
  public Set<String> reads() {
    return reads.shown();
  }

  /** Those of them that {@link #check} reads, given the keys that were submitted. */
  public Set<String> judging(Set<String> submitted) {
    return reads.judging(submitted);
  }

  /**
   * Checks what was submitted.
   *
   * @param submitted plain values (String, Number, Boolean, List, null) exactly as sent
   * @param scope what the case already knows of what {@link #judging} names
   */
  public Checked check(
      Map<String, Object> submitted, Map<String, Object> scope, OptionSource source) {
    var answers = new LinkedHashMap<String, Object>();
    var violations = new ArrayList<Violation>();
    refuseUndeclared(submitted, violations);
    var context = context(submitted, scope);
    Set<String> holding = conditions.settle(context);
    for (FormField field : fields) {
      Object value = submitted.get(field.key());
      if (holding.contains(field.hide())) {
        if (!FieldRules.isEmpty(field, value)) violations.add(violation(field, "在当前情形下不需要填写，请清空"));
      } else if (isFixed(field, holding)) {
        if (submitted.containsKey(field.key()) && !FieldRules.same(value, scope.get(field.key())))
          violations.add(violation(field, "为只读内容，不能修改"));
      } else if (FieldRules.isEmpty(field, value)) {
        if (field.required()) violations.add(violation(field, "不能为空"));
      } else {
        new FieldRules(field, context, source, finding -> violations.add(violation(field, finding)))
            .check(value);
        answers.put(field.key(), value);
      }
    }
    return new Checked(answers, List.copyOf(violations));
  }

  private void refuseUndeclared(Map<String, Object> submitted, List<Violation> violations) {
    Set<String> declared = fields.stream().map(FormField::key).collect(Collectors.toSet());
    submitted.keySet().stream()
        .filter(key -> !declared.contains(key))
        .forEach(key -> violations.add(new Violation(key, "表单中没有字段「" + key + "」，请勿提交")));
  }

  private static Violation violation(FormField field, String finding) {
    return new Violation(field.key(), "「" + field.label() + "」" + finding);
  }

  private static boolean isFixed(FormField field, Set<String> holding) {
    String feel = FormField.feel(field.readonly());
    return field.disabled()
        || (feel == null ? field.readonly().asBoolean() : holding.contains(feel));
  }

  /** What conditions read: submitted over known. */
  private Map<String, Object> context(Map<String, Object> submitted, Map<String, Object> scope) {
    var context = new HashMap<String, Object>();
    reads.shown().forEach(name -> context.put(name, scope.get(name)));
    context.putAll(submitted);
    return context;
  }

  /**
   * The form as it is served: choices that come from a source filled in.
   *
   * @param heading markdown to stand above everything else
   */
  public byte[] served(OptionSource source, Optional<String> heading) {
    return ServedSchema.of(schema, source, heading);
  }

  /**
   * What the form takes, as JSON Schema (2020-12), for programs that fill it in.
   *
   * @param source choices of fields that name a source; a field whose source has none takes any
   */
  public JsonNode jsonSchema(OptionSource source) {
    return FormSchema.of(schema, fields, source);
  }

  /** Answers in the form's order, choices by their labels. */
  public List<Line> read(Map<String, Object> answers, OptionSource source) {
    return fields.stream()
        .filter(field -> answers.get(field.key()) != null)
        .map(field -> Line.of(field, answers.get(field.key()), source))
        .toList();
  }
}
