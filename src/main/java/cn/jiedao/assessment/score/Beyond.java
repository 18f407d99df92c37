package cn.jiedao.assessment.score;

import java.util.Optional;
import java.util.stream.Stream;

/** What counts for an office beside its indicators, under the code by which an appeal names it. */
public enum Beyond implements Coded {
  BONUS("bonus", "加减分"),
  /** 否决事项: its grade is 良好 at best. */
  VETO("veto", "否决事项");

  private final String code;
  private final String label;

  Beyond(String code, String label) {
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

  /** Empty where the code is an indicator's. */
  public static Optional<Beyond> of(Object code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
