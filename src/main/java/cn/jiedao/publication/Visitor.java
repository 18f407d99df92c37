package cn.jiedao.publication;

import java.util.Set;

/** Who looks at a page, as its header shows it. */
record Visitor(String name, String organization, Set<String> groups) {
  static final Visitor ANONYMOUS = new Visitor(null, null, Set.of());

  public boolean isSignedIn() {
    return name != null;
  }

  public boolean isSecurityAdministrator() {
    return groups.contains("security-administrators");
  }

  public boolean isSystemAdministrator() {
    return groups.contains("system-administrators");
  }

  public boolean isAuditor() {
    return groups.contains("auditors");
  }
}
