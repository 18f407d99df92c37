package cn.jiedao.assessment.score;

import java.util.Optional;

/** What residents are asked about: all three, or the survey does not count (Art. 20, INV-20-4). */
public enum Topic implements Coded {
  LIVELIHOOD("livelihood", "改善民生"),
  SERVICES("services", "公共服务"),
  GOVERNANCE("governance", "社会治理");

  private final String code;
  private final String label;

  Topic(String code, String label) {
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

  public static Optional<Topic> of(String codeOrLabel) {
    return Coded.find(values(), codeOrLabel);
  }
}
