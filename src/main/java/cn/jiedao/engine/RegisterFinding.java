package cn.jiedao.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a register says when the database refuses a row: the invariant it holds, as a sentence. */
public final class RegisterFinding {
  private static final Pattern SENTENCE = Pattern.compile("INV-(S|\\d+)-\\d+：.+");

  private RegisterFinding() {}

  /** Empty when something else went wrong. */
  public static Optional<String> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Matcher sentence = SENTENCE.matcher(String.valueOf(cause.getMessage()));
      if (cause instanceof SQLException && sentence.find()) return Optional.of(sentence.group());
    }
    return Optional.empty();
  }
}
