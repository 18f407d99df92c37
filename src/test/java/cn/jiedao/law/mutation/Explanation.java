package cn.jiedao.law.mutation;

import java.util.regex.Pattern;

/**
 * Why mutants survive.
 *
 * @param mutants the names of those that it speaks of, as a whole
 * @param noticed why process tests fail on some of them although no invariant is broken; or null
 */
record Explanation(Pattern mutants, Verdict verdict, String why, String noticed) {
  enum Verdict {
    /** No invariant is broken. */
    HARMLESS,
    /** An invariant is broken, and neither catalogue nor prover can tell. */
    GAP
  }

  boolean explains(Mutant mutant) {
    return mutants.matcher(mutant.name()).matches();
  }
}
