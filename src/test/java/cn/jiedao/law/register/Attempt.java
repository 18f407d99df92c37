package cn.jiedao.law.register;

import java.util.List;
import java.util.Map;

/**
 * A way into a register that a constraint bars: rows of a lawful case are taken out, the record or
 * the rows are tampered with, and the application's own user presents the rows again.
 *
 * @param what a sentence that begins with "…" after "the database refuses"
 * @param invariant id of the catalogue
 * @param by the constraint, trigger or unique index that refuses
 * @param says how its message begins, null where it has no message of ours
 * @param behind what refuses it when that one is gone, null where nothing does
 * @param enter tables whose rows are presented again, each with an optional condition
 * @param given how the record (as administrator) or the rows presented ({@code entry_…}) differ
 * @param attempt what the application does; the rows presented are entered before it
 */
record Attempt(
    String what,
    String invariant,
    String by,
    String says,
    String behind,
    List<String> enter,
    String given,
    String attempt) {

  static Attempt of(Map<String, Object> scene, Map<String, Object> entry) {
    return new Attempt(
        text(entry, "refuses"),
        text(entry, "invariant"),
        text(entry, "by"),
        text(entry, "says"),
        text(entry, "behind"),
        entry.containsKey("attempt") && !entry.containsKey("enter")
            ? List.of()
            : tables(entry.getOrDefault("enter", scene.get("enter"))),
        text(entry, "given"),
        text(entry, "attempt"));
  }

  /** The rows of a scene as they lawfully are: the database takes them. */
  static Attempt lawful(Map<String, Object> scene) {
    return new Attempt(
        text(scene, "scene"), null, null, null, null, tables(scene.get("enter")), null, null);
  }

  private static List<String> tables(Object enter) {
    return enter == null ? List.of() : ((List<?>) enter).stream().map(Object::toString).toList();
  }

  private static String text(Map<String, Object> entry, String key) {
    Object value = entry.get(key);
    return value == null ? null : value.toString();
  }

  @Override
  public String toString() {
    return what;
  }
}
