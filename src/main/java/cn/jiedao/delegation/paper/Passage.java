package cn.jiedao.delegation.paper;

/** A piece of a clause, and whether the later version still has it. */
record Passage(Kind kind, String text) {
  enum Kind {
    KEPT,
    GONE,
    NEW
  }

  public boolean isGone() {
    return kind == Kind.GONE;
  }

  public boolean isAdded() {
    return kind == Kind.NEW;
  }
}
