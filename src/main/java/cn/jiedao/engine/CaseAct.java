package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;

/** Something an organisation may do to a case outside its tasks, with a reason (withdraw it). */
public interface CaseAct {
  /** Last part of its address, and the element of the step it leaves; kebab-case, unique. */
  String id();

  /** What it is called on the page. */
  String label();

  /** The message by which an organisation's own system does it. */
  String message();

  /** May this person do it now? Asked again under the lock of the case before it is done. */
  boolean available(CaseHead head, Actor actor);

  /**
   * Does it. The case is locked, the step with the reason is written; the caller's rights in the
   * engine are not asked. Runs in one transaction with the step.
   *
   * @throws Refusal where it turns out to be impossible
   */
  void carryOut(CaseHead head, Actor actor, String reason);
}
