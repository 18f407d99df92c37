package cn.jiedao.workplace.list;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;
import java.time.Instant;
import java.util.List;

/** A list of cases somebody has had to do with, the newest first, twenty on a page. */
interface PersonalList {
  int PAGE = 20;

  /**
   * @param what a step, or how the case came into the list
   */
  record Entry(CaseHead head, String what, Instant at) {}

  /**
   * @param more whether another page follows
   */
  record Page(List<Entry> entries, int number, boolean more) {}

  /** Last part of its address. */
  String id();

  /** What it is called. */
  String label();

  /** What is in it. */
  String hint();

  /** What the column of {@link Entry#what} is called. */
  String heading();

  /** What it says while nothing is in it. */
  String empty();

  Page page(Actor actor, String words, int page);
}
