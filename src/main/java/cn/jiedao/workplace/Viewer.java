package cn.jiedao.workplace;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Administrator;
import java.util.Set;

/**
 * Who looks: an officer for his organisation, or an administrator who reads what all have done.
 *
 * @param actor null for an administrator
 */
record Viewer(Actor actor, Set<String> groups) {
  boolean acts() {
    return actor != null;
  }

  boolean readsAll() {
    return isAuditor() || groups.contains(Administrator.SYSTEM.group());
  }

  /** The auditor reads everything and changes nothing. */
  boolean isAuditor() {
    return groups.contains(Administrator.AUDIT.group());
  }
}
