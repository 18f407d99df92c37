package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.Optional;

/** 等次 of a year's assessment (Art. 20). */
public enum Grade implements Coded {
  EXCELLENT("excellent", "优秀"),
  GOOD("good", "良好"),
  QUALIFIED("qualified", "合格"),
  UNQUALIFIED("unqualified", "不合格");

  private final String code;
  private final String label;

  Grade(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  public static Optional<Grade> of(String codeOrLabel) {
    return Coded.find(values(), codeOrLabel);
  }

  /** What a total amounts to before the quota of 优秀 and vetoes are looked at. */
  static Grade reached(BigDecimal total) {
    if (total.compareTo(BigDecimal.valueOf(90)) >= 0) return EXCELLENT;
    if (total.compareTo(BigDecimal.valueOf(80)) >= 0) return GOOD;
    return total.compareTo(BigDecimal.valueOf(60)) >= 0 ? QUALIFIED : UNQUALIFIED;
  }
}
