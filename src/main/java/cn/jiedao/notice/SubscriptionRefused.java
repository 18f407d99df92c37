package cn.jiedao.notice;

import java.util.List;

/** A subscription that was not made, with whatever is wrong with it. */
final class SubscriptionRefused extends RuntimeException {
  private final List<Objection> objections;

  SubscriptionRefused(List<Objection> objections) {
    super(objections.toString());
    this.objections = objections;
  }

  List<Objection> objections() {
    return objections;
  }
}
