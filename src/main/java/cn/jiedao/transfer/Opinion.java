package cn.jiedao.transfer;

import cn.jiedao.casefile.Step;

/** What one organisation said to the version of the proposal it was asked about. */
record Opinion(String organization, Step step) {
  private static final String AGREED = "agreed";

  /** Silence, recorded after reminder and escalation, is neither consent nor objection. */
  boolean isSilence() {
    return step.element().equals("enterSilence");
  }

  /** Agreement under conditions must be answered like an objection. */
  boolean mustBeAnswered() {
    return !isSilence() && !AGREED.equals(step.text("opinion"));
  }

  /** As it was written, never shortened (INV-12-4). */
  String verbatim() {
    if (isSilence())
      return "经催告未反馈（%s 催告，%s 报上级）".formatted(step.text("remindedOn"), step.text("escalatedOn"));
    return switch (step.text("opinion")) {
      case AGREED -> "同意";
      case "agreedWithConditions" -> "有条件同意：" + step.text("conditions");
      default -> "不同意：" + step.text("reason");
    };
  }
}
