package cn.jiedao.engine.guard;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four shapes of expression that a model may hold: a name, {@code name == 'value'}, the number
 * of the case, and a call of a bean opened to models. Anything else could reach the whole JVM,
 * since JUEL calls any method of any object.
 */
final class ModelExpressions {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
  private static final String LITERAL = "'[^'\\\\]*'";

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern ANY_NAME = Pattern.compile(NAME);
  private static final Pattern COMPARISON = Pattern.compile(NAME + "\\s*[=!]=\\s*" + LITERAL);
  private static final Pattern CALL =
      Pattern.compile(
          "("
              + NAME
              + ")\\."
              + NAME
              + "\\(execution(?:\\s*,\\s*(?:"
              + LITERAL
              + "|"
              + NAME
              + "))*\\)");
  private static final Pattern GROUPS = Pattern.compile("[a-z0-9., -]*");

  private final Predicate<String> delegates;
  private final Predicate<String> opened;

  /**
   * @param delegates names that may carry out a task
   * @param opened names of beans whose methods may be called
   */
  ModelExpressions(Predicate<String> delegates, Predicate<String> opened) {
    this.delegates = delegates;
    this.opened = opened;
  }

  /** What is wrong with a text that the engine may read as one expression. */
  Optional<String> fault(String text) {
    return fault(text, "");
  }

  /** As {@link #fault}, but expressions may stand beside literal group codes. */
  Optional<String> groupsFault(String text) {
    String literal = EXPRESSION.matcher(text).replaceAll("");
    if (!GROUPS.matcher(literal).matches()) {
      return Optional.of("候选组只能是组织代码或允许的表达式：" + text);
    }
    return fault(text, literal);
  }

  /** A task is carried out by exactly one delegate of the application. */
  Optional<String> delegateFault(String text) {
    Matcher bean = EXPRESSION.matcher(text.strip());
    return bean.matches()
            && ANY_NAME.matcher(bean.group(1).strip()).matches()
            && delegates.test(bean.group(1).strip())
        ? Optional.empty()
        : Optional.of("没有这个 delegate：" + text);
  }

  private Optional<String> fault(String text, String allowedBeside) {
    Matcher found = EXPRESSION.matcher(text);
    boolean any = false;
    while (found.find()) {
      any = true;
      if (!allowed(found.group(1).strip())) {
        return Optional.of("表达式不在允许范围内：" + found.group());
      }
    }
    String beside = found.replaceAll("").strip();
    boolean broken = beside.contains("${") || beside.contains("#{");
    if (broken || any && !beside.equals(allowedBeside.strip())) {
      return Optional.of("表达式须单独成立：" + text.strip());
    }
    return Optional.empty();
  }

  private boolean allowed(String expression) {
    Matcher call = CALL.matcher(expression);
    return ANY_NAME.matcher(expression).matches()
        || COMPARISON.matcher(expression).matches()
        || expression.equals("execution.processBusinessKey")
        || call.matches() && opened.test(call.group(1));
  }
}
