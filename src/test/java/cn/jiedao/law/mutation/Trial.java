package cn.jiedao.law.mutation;

/**
 * What became of a mutant.
 *
 * @param why the finding that caught it; empty where none did
 */
record Trial(Mutant mutant, Fate fate, String why) {
  enum Fate {
    /** A property of the catalogue is violated. */
    BREAKS_AN_INVARIANT,
    /** The case gets stuck, does not end, leaves tokens or dead elements behind. */
    UNSOUND,
    /** The prover, and so the build, refuses to read it. */
    UNREADABLE,
    /** Every run is one of the original model's: nothing new can happen. */
    EQUIVALENT,
    /** Nothing was found: must be explained. */
    SURVIVED
  }

  boolean isCaught() {
    return fate.compareTo(Fate.UNREADABLE) <= 0;
  }
}
