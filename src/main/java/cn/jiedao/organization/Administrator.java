package cn.jiedao.organization;

/** The three administrators (三员), none of whom holds another's power or any post. */
public enum Administrator {
  SYSTEM("system-administrators", "系统管理员"),
  SECURITY("security-administrators", "安全管理员"),
  AUDIT("auditors", "审计管理员");

  private final String group;
  private final String label;

  Administrator(String group, String label) {
    this.group = group;
    this.label = label;
  }

  public String group() {
    return group;
  }

  public String label() {
    return label;
  }
}
