package cn.jiedao.organization;

import cn.jiedao.ModelBean;
import org.springframework.stereotype.Component;

/** Tells the lists of Tasklist whose claimed tasks are the caller's to do while he substitutes. */
@ModelBean
@Component("stead")
public class Stead {
  private static final String NOBODY = "";

  private final Actors actors;

  Stead(Actors actors) {
    this.actors = actors;
  }

  /** The account of the absent colleague; nobody's for whoever acts for himself. */
  public String represented() {
    return actors
        .find()
        .filter(actor -> actor.onBehalfOf() != null && actor.authority() == null)
        .map(Actor::onBehalfOf)
        .orElse(NOBODY);
  }
}
