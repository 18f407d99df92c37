package cn.jiedao.dutylist;

/** The list an item of an office stands in (Art. 9). */
public enum DutyList {
  POWER("权力清单"),
  RESPONSIBILITY("责任清单"),
  /** Others are answerable, the office assists (INV-20-10). */
  COOPERATION("配合责任");

  private final String label;

  DutyList(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
