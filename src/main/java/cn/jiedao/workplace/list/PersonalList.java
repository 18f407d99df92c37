package cn.jiedao.workplace.list;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;
import java.time.Instant;
import java.util.List;

/** A list of cases somebody has had to do with, the newest first, twenty on a page. */
interface PersonalList {
  int PAGE = 20;
  int LAST_PAGE = 10_000;

  /**
   * @param what a step, or how the case came into the list; empty where the list says it all
   * @param onBehalfOf in whose stead the step was taken, null where in nobody's
   */
  record Entry(CaseHead head, String what, String onBehalfOf, Instant at) {}

  /**
   * @param more whether another page follows
   */
  record Page(List<Entry> entries, int number, boolean more) {}

  /** A page of what was asked for with one more, to see whether another follows. */
  static Page page(List<Entry> found, int number) {
    boolean more = found.size() > PAGE;
    return new Page(more ? found.subList(0, PAGE) : found, number, more);
  }

  /** Where a page begins; nobody leafs so far that it matters where the last is. */
  static int offset(int page) {
    return (number(page) - 1) * PAGE;
  }

  static int number(int page) {
    return Math.max(1, Math.min(page, LAST_PAGE));
  }

  /** Last part of its address. */
  String id();

  /** What it is called. */
  String label();

  /** What is in it. */
  String hint();

  /** What the column of {@link Entry#what} is called; null where there is none. */
  String heading();

  /** What it says while nothing is in it. */
  String empty();

  Page page(Actor actor, String words, int page);
}
