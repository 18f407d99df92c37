package cn.jiedao.supervision;

import java.util.stream.Stream;

/** How far a task has come with its deadline; something is done once at each. */
enum Stage {
  DUE_SOON("due-soon"),
  OVERDUE("overdue"),
  LEADER("escalated-leader"),
  SUPERIOR("escalated-superior");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** An escalation has weight: it is a step of the case, taken under its lock. */
  boolean isEscalation() {
    return this == LEADER || this == SUPERIOR;
  }

  static Stage of(String code) {
    return Stream.of(values()).filter(stage -> stage.code.equals(code)).findFirst().orElseThrow();
  }
}
