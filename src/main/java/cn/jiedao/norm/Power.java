package cn.jiedao.norm;

/**
 * An own power that a department has published.
 *
 * @param department code of its organisation
 * @param norm code of what it rests on
 */
public record Power(String code, String department, String name, PowerType type, String norm) {
  /** With its kind, as people choose it. */
  public String label() {
    return name + "（" + type.label() + "）";
  }
}
