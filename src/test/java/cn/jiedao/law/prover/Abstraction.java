package cn.jiedao.law.prover;

import java.util.List;

/** What the net leaves out of a model, printed beside every result. */
public final class Abstraction {
  /** The most instances of a multi-instance activity that are followed. */
  static final int INSTANCES = 2;

  /** The most firings of an event that does not interrupt, for each activity it is attached to. */
  static final int FIRINGS = 2;

  public static final List<String> SENTENCES =
      List.of(
          "A multi-instance activity has two instances; none only where its list may be empty"
              + " (the lists of `parties` and `sessionTopics` refuse to be).",
          "An event that does not interrupt fires at most twice for one activity, one with a fixed date"
              + " once.",
          "Time has no length: a timer may fire whenever it is set, or later than anything else.",
          "A message, and a signal, may arrive at any moment at which it is awaited; that its sender"
              + " really sends it is shown by process tests and the random walk.",
          "A delegate writes one of the values that its element declares (`writes`; the engine refuses"
              + " others); which one is left open. A form's answer is any of the allowed values.",
          "Only routing variables are followed, with their declared values; facts of the case file are"
              + " the database's line of defence.",
          "Steps without a wait state run in any order among themselves, but no event comes in between:"
              + " they share one transaction.",
          "Faults, retries and incidents repeat a step or stop it; they never skip it.");

  private Abstraction() {}
}
