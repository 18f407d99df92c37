package cn.jiedao.publication.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By which way an opinion came in. */
public enum Way {
  ONLINE("网上提交"),
  LETTER("来信"),
  CALL("来电"),
  MAIL("电子邮件"),
  VISIT("来访");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** What an officer registers by hand; the page registers the rest by itself. */
  public static List<Way> imported() {
    return List.of(LETTER, CALL, MAIL, VISIT);
  }

  public static Optional<Way> labelled(String label) {
    return Arrays.stream(values()).filter(way -> way.label.equals(label)).findFirst();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Way of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
