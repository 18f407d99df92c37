package cn.jiedao.engine;

import cn.jiedao.casefile.SigningConfirmations;
import cn.jiedao.organization.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Nobody's signature without his own fresh confirmation for this very task, whatever the way it
 * comes in (INV-S-33).
 */
@Component
class Signatures {
  private final SigningConfirmations confirmations;

  Signatures(SigningConfirmations confirmations) {
    this.confirmations = confirmations;
  }

  /**
   * @return the confirmation a signature rests on; empty where these answers sign nothing
   * @throws Refusal when there is none that is still good
   */
  Optional<UUID> confirmation(
      String task, Actor actor, ModelProperties properties, Map<String, Object> answers) {
    if (SignedAnswer.of(properties).filter(signed -> signed.isIn(answers)).isEmpty())
      return Optional.empty();
    if (actor.client() != null) throw Refusal.forbidden("签署须由本人在办理页面确认，外部系统不能代为签署。请到任务列表办理。");
    return Optional.of(confirmations.fresh(task, actor.person()).orElseThrow(Refusal::unconfirmed));
  }
}
