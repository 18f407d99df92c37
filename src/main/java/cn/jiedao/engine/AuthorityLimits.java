package cn.jiedao.engine;

import cn.jiedao.organization.Actor;

/** Whoever signs by written authority signs, and does nothing else in the leader's stead. */
final class AuthorityLimits {
  private AuthorityLimits() {}

  static boolean bind(Actor actor) {
    return actor.authority() != null;
  }

  /**
   * @throws Refusal for somebody who acts by written authority
   */
  static void refuse(Actor actor) {
    if (bind(actor)) throw Refusal.forbidden("您正在依授权书代签，只能签批授权的事项；其他事项请换回本人的岗位再办理。");
  }
}
