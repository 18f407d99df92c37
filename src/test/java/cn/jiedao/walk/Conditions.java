package cn.jiedao.walk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Conditions of forms, each parsed once. */
final class Conditions {
  private static final FeelEngine ENGINE =
      new FeelEngine.Builder().customValueMapper(new JavaValueMapper()).build();
  private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();

  private Conditions() {}

  static boolean hold(String condition, Map<String, Object> context) {
    var parsed =
        PARSED.computeIfAbsent(
            condition, text -> ENGINE.parseExpression(text).toOption().getOrElse(() -> null));
    if (parsed == null) throw new AssertionError("not a FEEL expression: " + condition);
    var result = ENGINE.eval(parsed, context);
    return result.isRight() && Boolean.TRUE.equals(result.toOption().get());
  }
}
