package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.Step;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Administrator;
import java.util.List;
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

  /** The steps of a case as he reads them. */
  List<Step> reads(CaseSights sights, CaseHead head, List<Step> steps) {
    return acts() ? sights.seenBy(actor.organization(), head, steps) : steps;
  }

  /** The auditor reads everything and changes nothing. */
  boolean isAuditor() {
    return groups.contains(Administrator.AUDIT.group());
  }
}
