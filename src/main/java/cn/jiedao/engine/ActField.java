package cn.jiedao.engine;

import cn.jiedao.form.Option;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What an act asks of the person who does it.
 *
 * @param options of a person or an organisation: who may be chosen; empty for other types
 */
public record ActField(
    String key, String label, Type type, boolean required, List<Option> options) {
  /** Every act but a private one has a reason. */
  public static final ActField REASON = text("reason", "理由");

  /** How a field is filled in. */
  public enum Type {
    TEXT,
    TEXTAREA,
    DATE,
    CHOICE,
    PERSON,
    ORGANIZATION,
    ORGANIZATIONS;

    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A required text of several lines. */
  public static ActField text(String key, String label) {
    return new ActField(key, label, Type.TEXTAREA, true, List.of());
  }

  /** A required day. */
  public static ActField day(String key, String label) {
    return new ActField(key, label, Type.DATE, true, List.of());
  }

  /** One of these must be chosen. */
  public static ActField oneOf(String key, String label, Type type, List<Option> options) {
    return new ActField(key, label, type, true, List.copyOf(options));
  }

  public ActField optional() {
    return new ActField(key, label, type, false, options);
  }

  boolean offers(String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
