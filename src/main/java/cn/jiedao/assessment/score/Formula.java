package cn.jiedao.assessment.score;

import java.util.Optional;

/** How an indicator's score follows from what was entered for it. */
public enum Formula implements Coded {
  /** min(100, actual ÷ target × 100); parameter: the target. */
  QUANTITATIVE("quantitative", "定量"),
  /** The score of the highest step reached; parameter: {@code 95:100; 90:80; 0:60}. */
  TIERED("tiered", "分档"),
  /** max(0, 100 − k × n); parameter: k. */
  INVERSE("inverse", "逆向扣分"),
  /** Mean of the marks without the highest and the lowest. */
  EXPERT("expert", "评委评分"),
  /** Block of the survey, or the mean of all three. */
  SURVEY("survey", "满意度调查");

  private final String code;
  private final String label;

  Formula(String code, String label) {
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

  public static Optional<Formula> of(String codeOrLabel) {
    return Coded.find(values(), codeOrLabel);
  }

  /** What is wrong with a parameter of this formula, in words for who drafts a scheme. */
  public Optional<String> faultOf(String parameter) {
    return switch (this) {
      case QUANTITATIVE -> positive(parameter, "目标值应为大于零的数");
      case INVERSE -> positive(parameter, "每件扣分应为大于零的数");
      case TIERED -> Tiers.faultOf(parameter);
      case EXPERT, SURVEY ->
          parameter == null || parameter.isBlank()
              ? Optional.empty()
              : Optional.of(label + "不需要参数，请留空");
    };
  }

  private static Optional<String> positive(String parameter, String fault) {
    return Decimals.isPositive(parameter) ? Optional.empty() : Optional.of(fault);
  }
}
