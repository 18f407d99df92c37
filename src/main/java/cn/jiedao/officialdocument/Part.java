package cn.jiedao.officialdocument;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document may not lack: in a template the element with the id.
 *
 * @param says the facts whose text it must hold
 * @param words what it must hold besides; null for nothing
 */
record Part(String id, String label, List<String> says, String words) {
  static final String TITLE = "title";

  /** What no official document may lack (GB/T 9704), unless its own file names other parts. */
  static final List<Part> OFFICIAL =
      List.of(
          of("issuer", "发文机关标志", "issuer"),
          of("number", "发文字号", "number"),
          of(TITLE, "标题", "matter"),
          of("recipient", "主送机关", "recipient"),
          of("body", "正文", "action"),
          of("signature", "发文机关署名", "issuer"),
          of("date", "成文日期", "date"));

  private static Part of(String id, String label, String says) {
    return new Part(id, label, List.of(says), null);
  }

  /** As the file beside a template names it: what it says is one fact or several, or words. */
  static Part read(String id, Map<String, Object> written) {
    List<String> says =
        Optional.ofNullable(written.get("says")).stream()
            .flatMap(Part::each)
            .map(Object::toString)
            .toList();
    return new Part(id, written.get("label").toString(), says, (String) written.get("words"));
  }

  /** The first fact or words that a page set of a sample does not say in it; empty if it does. */
  Optional<String> lackedBy(SetPage page, Map<String, Object> sample) {
    String text = page.text(id);
    if (words != null && !text.contains(words)) return Optional.of("“" + words + "”");
    if (text.isEmpty()) return Optional.of("${" + says.get(0) + "}");
    return says.stream()
        .filter(fact -> !each(sample.get(fact)).allMatch(value -> says(text, value)))
        .map(fact -> "${" + fact + "}")
        .findFirst();
  }

  private static boolean says(String text, Object value) {
    return text.contains(SetPage.close(value.toString()));
  }

  private static Stream<?> each(Object value) {
    return value instanceof Collection<?> all ? all.stream() : Stream.of(value);
  }
}
