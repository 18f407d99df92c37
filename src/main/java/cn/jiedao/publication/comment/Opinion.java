package cn.jiedao.publication.comment;

import cn.jiedao.publication.NoticeText;

/**
 * What somebody thinks of a matter, and only what he chose to say of himself.
 *
 * @param text at most 2000 characters
 * @param community where he lives; may be null, as name and contact may
 */
public record Opinion(String text, String community, String name, String contact) {
  public static final int LONGEST = 2000;

  /** Tidied; what was left empty becomes null. */
  public static Opinion of(String text, String community, String name, String contact) {
    return new Opinion(clean(text), orNull(community), orNull(name), orNull(contact));
  }

  boolean namesSomebody() {
    return name != null || contact != null;
  }

  private static String clean(String text) {
    return text == null ? "" : NoticeText.clean(text);
  }

  private static String orNull(String text) {
    String clean = clean(text);
    return clean.isEmpty() ? null : clean.replace('\n', ' ');
  }
}
