package cn.jiedao.assessment.score;

import java.util.Optional;

/** 一级指标: what an office is assessed in (Art. 8, Art. 20). */
public enum Dimension implements Coded {
  PARTY("party", "党的建设"),
  SERVICES("services", "公共服务"),
  CITY("city", "城市管理"),
  SOCIETY("society", "社会建设"),
  SAFETY("safety", "公共安全"),
  SATISFACTION("satisfaction", "居民满意度"),
  LAWFUL("lawful", "依法履职与减负"),
  ECONOMY("economy", "企业服务");

  private final String code;
  private final String label;

  Dimension(String code, String label) {
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

  public static Optional<Dimension> of(String codeOrLabel) {
    return Coded.find(values(), codeOrLabel);
  }
}
