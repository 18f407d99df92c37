package cn.jiedao.engine;

import java.util.Map;
import java.util.Optional;

/**
 * The answer by which a task signs (property {@code signs}).
 *
 * @param field of the task's form
 * @param value its answer that is a signature; any other returns the paper
 */
record SignedAnswer(String field, String value) {
  static Optional<SignedAnswer> of(ModelProperties properties) {
    String signs = properties.get("signs");
    if (signs == null) return Optional.empty();
    String[] parts = signs.split(":", 2);
    return Optional.of(new SignedAnswer(parts[0].strip(), parts[1].strip()));
  }

  boolean isIn(Map<String, Object> answers) {
    return value.equals(answers.get(field));
  }
}
