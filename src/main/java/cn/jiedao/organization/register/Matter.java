package cn.jiedao.organization.register;

import java.util.Locale;

/** What passes to a successor when an office is abolished, each perhaps to another one. */
public enum Matter {
  CASES("在办案件"),
  TRANSFERS("承担的准入事项"),
  LISTS("清单、委托和合同"),
  PEOPLE("人员和编制");

  private final String label;

  Matter(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
