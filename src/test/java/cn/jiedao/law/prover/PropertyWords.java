package cn.jiedao.law.prover;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the words of the catalogue: {@code always: {before: …, done: […]}}. */
public final class PropertyWords {
  /** The words, each with the keys that it must have and those that it may have. */
  private static final Map<String, List<Set<String>>> KEYS =
      Map.of(
          "always", List.of(Set.of("before", "done"), Set.of("when")),
          "fresh", List.of(Set.of("before", "step", "since"), Set.of("when")),
          "onlyVia", List.of(Set.of("effect", "outcome", "in"), Set.of("when")),
          "never", List.of(Set.of("after", "effect"), Set.of()),
          "possible", List.of(Set.of("effect"), Set.of("when", "without")));

  private final String word;
  private final Map<?, ?> values;

  private PropertyWords(String word, Map<?, ?> values) {
    this.word = word;
    this.values = values;
  }

  /**
   * @param value as YAML gives it: a map, or the element of {@code atMostOnce} and {@code each}, or
   *     {@code true} for {@code sound}
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static Property read(String word, Object value) {
    if (word.equals("sound") && Boolean.TRUE.equals(value)) return new Property.Sound();
    if (word.equals("atMostOnce") && value instanceof String effect)
      return new Property.AtMostOnce(effect);
    if (word.equals("each") && value instanceof String activity) return new Property.Each(activity);
    if (!KEYS.containsKey(word))
      throw new IllegalArgumentException(
          "unknown property \"%s: %s\": use %s, atMostOnce: <element>, each: <activity> or sound: true"
              .formatted(word, value, String.join(", ", new TreeSet<>(KEYS.keySet()))));
    if (!(value instanceof Map<?, ?> values))
      throw new IllegalArgumentException(word + " needs " + KEYS.get(word).get(0));
    return new PropertyWords(word, values).checked().property();
  }

  private PropertyWords checked() {
    var given = new TreeSet<String>();
    values.keySet().forEach(key -> given.add(String.valueOf(key)));
    Set<String> needed = KEYS.get(word).get(0);
    if (!given.containsAll(needed))
      throw new IllegalArgumentException(word + " needs " + new TreeSet<>(needed));
    given.removeAll(needed);
    given.removeAll(KEYS.get(word).get(1));
    if (!given.isEmpty()) throw new IllegalArgumentException(word + " does not know " + given);
    return this;
  }

  private Property property() {
    return switch (word) {
      case "always" ->
          new Property.Always(
              text("before"),
              texts("done").stream().map(PropertyWords::alternatives).toList(),
              when());
      case "fresh" ->
          new Property.Fresh(text("before"), alternatives(text("step")), texts("since"), when());
      case "onlyVia" -> new Property.OnlyVia(text("effect"), text("outcome"), texts("in"), when());
      case "possible" ->
          new Property.Possible(
              text("effect"), values.containsKey("without") ? texts("without") : List.of(), when());
      default -> new Property.Never(text("after"), text("effect"));
    };
  }

  private String text(String key) {
    return one(key, values.get(key));
  }

  private String one(String key, Object value) {
    if (value instanceof String text && !text.isBlank()) return text.strip();
    throw new IllegalArgumentException(word + "." + key + " must be a text, not " + value);
  }

  private List<String> texts(String key) {
    Object value = values.get(key);
    if (!(value instanceof List<?> list)) return List.of(one(key, value));
    if (list.isEmpty()) throw new IllegalArgumentException(word + "." + key + " is empty");
    return list.stream().map(item -> one(key, item)).toList();
  }

  private Map<String, List<String>> when() {
    var when = new TreeMap<String, List<String>>();
    if (values.get("when") instanceof Map<?, ?> given)
      given.forEach(
          (variable, value) ->
              when.put(
                  String.valueOf(variable),
                  value instanceof List<?> list
                      ? list.stream().map(item -> one("when", item)).toList()
                      : List.of(one("when", value))));
    else if (values.get("when") != null)
      throw new IllegalArgumentException(word + ".when must be {variable: value}");
    return when;
  }

  private static List<String> alternatives(String text) {
    return Arrays.stream(text.split("\\|")).map(String::strip).toList();
  }
}
