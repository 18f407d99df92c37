package cn.jiedao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** FEEL as the forms use it: parsed once, and an error is null, as in form-js. */
final class Feel {
  private static final FeelEngine ENGINE =
      new FeelEngine.Builder()
          .customValueMapper(new JavaValueMapper())
          .enableExternalFunctions(false)
          .build();
  private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();

  /** A name in an expression; neither what is called nor what stands in quotes is one. */
  private static final Pattern NAME =
      Pattern.compile("\"[^\"]*\"|\\b([A-Za-z_][A-Za-z_0-9]*)\\b(?!\\s*\\()");

  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "and", "or", "if", "then", "else", "in", "between");

  private Feel() {}

  /** Names that the expressions and templates below a node read. */
  static Set<String> namesIn(JsonNode node) {
    var names = new HashSet<String>();
    if (!node.isTextual()) node.forEach(below -> names.addAll(namesIn(below)));
    else if (node.asText().startsWith("=") || node.asText().contains("{{"))
      names.addAll(names(node.asText()));
    return names;
  }

  /** Names that an expression reads. */
  static Set<String> names(String expression) {
    return NAME.matcher(expression)
        .results()
        .map(name -> name.group(1))
        .filter(name -> name != null && !WORDS.contains(name))
        .collect(Collectors.toSet());
  }

  /**
   * @throws IllegalArgumentException when the text is no FEEL expression
   */
  static ParsedExpression parse(String text) {
    return PARSED.computeIfAbsent(
        text,
        expression -> {
          var parsed = ENGINE.parseExpression(expression);
          if (parsed.isLeft())
            throw new IllegalArgumentException(
                "not a FEEL expression: " + expression + " (" + parsed.left().get() + ")");
          return parsed.toOption().get();
        });
  }

  static Object evaluate(String text, Map<String, Object> context) {
    var result = ENGINE.eval(parse(text), context);
    return result.isRight() ? result.toOption().get() : null;
  }

  static boolean isTrue(String text, Map<String, Object> context) {
    return Boolean.TRUE.equals(evaluate(text, context));
  }
}
