package cn.jiedao.delegation.register;

import java.util.Locale;
import java.util.stream.Stream;

/** What an office may do in a matter delegated to it; coercion is none of them (INV-13-8). */
public enum DelegatedPower {
  INSPECTION("检查"),
  FILING("立案"),
  PENALTY("处罚"),
  LICENCE("许可"),
  CONFIRMATION("确认"),
  RELIEF("给付");

  private final String label;

  DelegatedPower(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As forms and rows have it: {@code penalty}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DelegatedPower of(String code) {
    return Stream.of(values()).filter(power -> power.code().equals(code)).findFirst().orElseThrow();
  }
}
