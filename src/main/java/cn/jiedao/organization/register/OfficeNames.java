package cn.jiedao.organization.register;

/** Names of offices: 沧浪街道办事处, in short 沧浪街道, with the stem 沧浪. */
final class OfficeNames {
  private static final String ENDING = "街道办事处";

  private OfficeNames() {}

  static String stem(String name) {
    return name.replaceFirst("街道(办事处)?$", "");
  }

  static String full(String stem) {
    return stem + ENDING;
  }

  static String shortName(String name) {
    return stem(name) + "街道";
  }
}
