package cn.jiedao.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A notice as one plain text: what is hashed, downloaded and searched. */
public final class NoticeText {
  private NoticeText() {}

  static String of(String title, List<String> head, List<Notice.Fact> facts, String body) {
    var text = new StringBuilder(title).append("\n\n");
    head.forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    facts.forEach(f -> text.append(f.label()).append('：').append(f.value()).append('\n'));
    return text.append(facts.isEmpty() ? "" : "\n").append(body).append('\n').toString();
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One kind of line end, and no control characters, which no reader sees and XML refuses. */
  public static String clean(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", "")
        .strip();
  }
}
