package cn.jiedao.assessment.appeal;

import java.util.Locale;

/** How the right to appeal of one office was used up. */
public enum AppealOutcome {
  /** The office let the term pass. */
  LAPSED("逾期未申诉"),
  /** The office said that it does not appeal. */
  WAIVED("不申诉"),
  /** The office took its appeal back before it was decided. */
  WITHDRAWN("申诉已撤回"),
  /** The panel kept the score. */
  UPHELD("维持得分"),
  /** The panel corrected what was entered. */
  CORRECTED("得分已更正");

  private final String label;

  AppealOutcome(String label) {
    this.label = label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  static AppealOutcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
