package cn.jiedao.desk;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A person keeps an eye on a case (关注), or no longer does: his own affair, so it needs no reason
 * and leaves no step.
 *
 * @param watching what the case must be to him now
 */
record Watch(
    String id,
    String label,
    String hint,
    boolean watching,
    Watches watches,
    CaseAccess access,
    BiConsumer<CaseNumber, String> change)
    implements CaseAct {
  @Override
  public boolean available(CaseHead head, Actor actor) {
    return actor.organization() != null
        && access.canSee(head.number(), actor)
        && watches.isWatched(head.number(), actor.person()) == watching;
  }

  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    return List.of();
  }

  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    change.accept(head.number(), actor.person());
  }
}
