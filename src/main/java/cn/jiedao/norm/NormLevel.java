package cn.jiedao.norm;

/** The rank of a text, highest first. */
public enum NormLevel {
  LAW("法律"),
  ADMINISTRATIVE_REGULATION("行政法规"),
  LOCAL_REGULATION("地方性法规"),
  MINISTERIAL_RULE("部门规章"),
  GOVERNMENT_RULE("政府规章"),
  NORMATIVE_DOCUMENT("规范性文件");

  private final String label;

  NormLevel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** A delegation rests on a law, a regulation or a rule, never on less (Art. 13, INV-13-1). */
  public boolean mayBaseDelegation() {
    return this != NORMATIVE_DOCUMENT;
  }
}
