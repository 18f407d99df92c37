package cn.jiedao.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private Feel() {}

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
