package cn.jiedao.norm;

/** What kind of act a power allows. */
public enum PowerType {
  PENALTY("行政处罚"),
  LICENCE("行政许可"),
  INSPECTION("行政检查"),
  RELIEF("行政给付"),
  CONFIRMATION("行政确认"),
  COERCION("行政强制"),
  OTHER("其他");

  private final String label;

  PowerType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
