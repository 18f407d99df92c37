package cn.jiedao.meeting;

import java.util.Arrays;

/** What a meeting decided on a topic (Art. 12). */
public enum Outcome {
  ADOPTED("adopted", "通过"),
  ADOPTED_IN_PRINCIPLE("adoptedInPrinciple", "原则通过"),
  DEFERRED("deferred", "缓议"),
  REJECTED("rejected", "不通过");

  private final String code;
  private final String label;

  Outcome(String code, String label) {
    this.code = code;
    this.label = label;
  }

  static Outcome of(String code) {
    return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst().orElseThrow();
  }

  /** As forms, process variables and the register write it. */
  public String code() {
    return code;
  }

  /** As officers read it. */
  public String label() {
    return label;
  }
}
