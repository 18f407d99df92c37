package cn.jiedao.assessment.score;

import java.util.Optional;

/** A resident's answer and what it counts; 不了解 is no opinion and is left out (Art. 20). */
public enum Answer implements Coded {
  SATISFIED("satisfied", "满意", 100),
  FAIRLY("fairly", "比较满意", 80),
  NEUTRAL("neutral", "一般", 60),
  RATHER_NOT("ratherNot", "不太满意", 30),
  NOT("not", "不满意", 0),
  DONT_KNOW("dontKnow", "不了解", 0);

  private final String code;
  private final String label;
  private final int value;

  Answer(String code, String label, int value) {
    this.code = code;
    this.label = label;
    this.value = value;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  public int value() {
    return value;
  }

  public boolean isValid() {
    return this != DONT_KNOW;
  }

  public static Optional<Answer> of(String codeOrLabel) {
    return Coded.find(values(), codeOrLabel);
  }
}
