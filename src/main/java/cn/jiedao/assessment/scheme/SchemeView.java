package cn.jiedao.assessment.scheme;

import cn.jiedao.assessment.score.Indicator;
import java.util.List;

/**
 * A scheme as pages show it: the weights beside those of the year before, and every indicator.
 *
 * @param offices by name, each with its group
 */
record SchemeView(
    Scheme scheme, List<String> offices, List<WeightsOverYears.Line> weights, List<Row> rows) {
  /**
   * @param scorer short name, empty where a survey is counted
   * @param groups labels, empty where it is for all
   */
  record Row(Indicator indicator, String scorer, String groups) {}
}
