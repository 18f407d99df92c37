package cn.jiedao.publication;

import java.util.Set;

/**
 * Who looks at a page, as its header shows it.
 *
 * @param standing for which organisation he acts, or which administrator he is; may be empty
 */
record Visitor(String name, String standing, boolean hasPost, Set<String> groups) {
  static final Visitor ANONYMOUS = new Visitor(null, "", false, Set.of());

  public boolean isSignedIn() {
    return name != null;
  }

  public boolean isSecurityAdministrator() {
    return groups.contains("security-administrators");
  }

  public boolean isSystemAdministrator() {
    return groups.contains("system-administrators");
  }

  /** Who answers for the work of others. */
  public boolean isLeader() {
    return groups.stream().anyMatch(group -> group.endsWith(".leader"));
  }

  public boolean isAuditor() {
    return groups.contains("auditors");
  }
}
