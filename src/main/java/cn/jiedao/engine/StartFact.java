package cn.jiedao.engine;

import cn.jiedao.organization.Actor;

/** What a field of a start form holds at first, for whoever fills it in to keep or to change. */
public interface StartFact {
  /** As forms name it in the property {@code prefill}. */
  String name();

  Object of(Actor actor);
}
