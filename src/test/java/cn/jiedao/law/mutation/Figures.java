package cn.jiedao.law.mutation;

import cn.jiedao.law.mutation.Explanation.Verdict;
import cn.jiedao.law.mutation.Trial.Fate;
import java.util.List;
import java.util.Locale;

/** What a run of trials shows, in numbers. */
record Figures(List<Trial> trials, Explanations explanations) {
  long count(Fate fate) {
    return trials.stream().filter(trial -> trial.fate() == fate).count();
  }

  List<Mutant> survivors() {
    return trials.stream()
        .filter(trial -> trial.fate() == Fate.SURVIVED)
        .map(Trial::mutant)
        .toList();
  }

  List<Mutant> unexplained() {
    return survivors().stream().filter(mutant -> explanations.of(mutant).isEmpty()).toList();
  }

  long count(Verdict verdict) {
    return survivors().stream()
        .flatMap(mutant -> explanations.of(mutant).stream())
        .filter(explanation -> explanation.verdict() == verdict)
        .count();
  }

  /** Of the mutants that break an invariant, how many a property of the catalogue shows. */
  double shareCaught() {
    long broken = count(Fate.BREAKS_AN_INVARIANT) + count(Verdict.GAP) + unexplained().size();
    return broken == 0 ? 1 : count(Fate.BREAKS_AN_INVARIANT) / (double) broken;
  }

  @Override
  public String toString() {
    return """
        | mutants | %d |
        |---|---|
        | caught: a run breaks an invariant of the catalogue | %d |
        | caught: the case gets stuck, never ends, or an element is never reached | %d |
        | caught: the prover refuses to read the model | %d |
        | equivalent: every run is one of the original model's (computed) | %d |
        | survived, harmless (explained) | %d |
        | survived, gap (explained) | %d |
        | survived, not explained | %d |
        | **share of those that break an invariant that is caught** | **%s** |
        """
        .formatted(
            trials.size(),
            count(Fate.BREAKS_AN_INVARIANT),
            count(Fate.UNSOUND),
            count(Fate.UNREADABLE),
            count(Fate.EQUIVALENT),
            count(Verdict.HARMLESS),
            count(Verdict.GAP),
            unexplained().size(),
            String.format(Locale.ROOT, "%.1f %%", 100 * shareCaught()));
  }
}
