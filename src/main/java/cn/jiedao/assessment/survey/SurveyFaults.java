package cn.jiedao.assessment.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with a batch of answers: the first are listed, all are counted. */
final class SurveyFaults {
  static final int LISTED = 200;

  private final List<SurveyFault> first = new ArrayList<>();
  private int number;

  /** Row by row. */
  void add(SurveyFault fault) {
    number++;
    if (first.size() < LISTED) first.add(fault);
  }

  /**
   * Those of another look at the same rows.
   *
   * @param others the first of them
   * @param all how many there are
   */
  void merge(List<SurveyFault> others, int all) {
    number += all;
    first.addAll(others);
    first.sort(Comparator.comparingInt(SurveyFault::row));
    if (first.size() > LISTED) first.subList(LISTED, first.size()).clear();
  }

  int number() {
    return number;
  }

  List<SurveyFault> listed() {
    return List.copyOf(first);
  }
}
