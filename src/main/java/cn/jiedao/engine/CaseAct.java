package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;

/** Something a person may do to a case outside its tasks, with a reason (withdraw it, urge it). */
public interface CaseAct extends Act {
  /** The message by which an organisation's own system does it; null where only people do. */
  default String message() {
    return null;
  }

  /** What it asks; a reason, where nothing else is needed. */
  default List<ActField> fields(CaseHead head, Actor actor) {
    return List.of(ActField.REASON);
  }

  /**
   * May this person do it now? Asked again under the lock of the case before it is done.
   *
   * @param actor an officer for his organisation, or an administrator without any
   */
  boolean available(CaseHead head, Actor actor);

  /**
   * Does it. The case is locked, the step is written; the caller's rights in the engine are not
   * asked. Runs in one transaction with the step.
   *
   * @param given the answers to its fields, checked
   * @throws Refusal where it turns out to be impossible
   */
  void carryOut(CaseHead head, Actor actor, Map<String, Object> given);
}
