package cn.jiedao.organization.register;

/** Codes of communities: the unit's and a number, never to be read. */
final class CommunityCodes {
  private CommunityCodes() {}

  static String code(String unit, int number) {
    return "%s-c%03d".formatted(unit, number);
  }
}
