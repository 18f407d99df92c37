package cn.jiedao.engine;

import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;

/** Something an officer may do with an open task beside answering it (hand it on, give it back). */
public interface TaskAct extends Act {
  /** What it asks; a reason, where nothing else is needed. */
  default List<ActField> fields(OpenTask task, Actor actor) {
    return List.of(ActField.REASON);
  }

  /** May this person do it now? Asked again under the lock of the case before it is done. */
  boolean available(OpenTask task, Actor actor);

  /**
   * Does it, as {@link CaseAct#carryOut} does.
   *
   * @throws Refusal where it turns out to be impossible
   */
  void carryOut(OpenTask task, Actor actor, Map<String, Object> given);
}
