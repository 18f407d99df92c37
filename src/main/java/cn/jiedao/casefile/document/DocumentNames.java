package cn.jiedao.casefile.document;

import java.util.regex.Pattern;

/** Makes the name of an uploaded file a plain name. */
final class DocumentNames {
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Control characters, halves of characters, and marks that turn the direction of writing. */
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final int LONGEST = 150;

  private DocumentNames() {}

  static String clean(String name) {
    String plain = UNREADABLE.matcher(name == null ? "" : name).replaceAll("");
    plain = FOLDERS.matcher(plain).replaceFirst("");
    plain = FORBIDDEN.matcher(plain).replaceAll("_").strip();
    while (plain.startsWith(".")) plain = plain.substring(1);
    if (plain.isEmpty()) return "未命名";
    return plain.length() <= LONGEST ? plain : shortened(plain);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    return name.substring(0, LONGEST - extension.length()) + extension;
  }
}
