package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.score.SurveyCounts;
import cn.jiedao.assessment.score.Topic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How residents were asked, and how many answered; what is published of a survey (Art. 20).
 *
 * @param counts by code of the office; every office of the survey is there
 * @param confirmation null until the performance office confirmed it
 */
public record SurveyReport(
    Survey survey, Map<String, SurveyCounts> counts, Confirmation confirmation) {
  private static final double CONFIDENCE_95 = 1.96;

  /** How residents were asked, by whom and when. */
  public record Confirmation(
      String method, String surveyor, LocalDate surveyedFrom, LocalDate surveyedUntil) {}

  /** An office of which too few said something on a topic. */
  public record Lack(String office, Topic topic, int valid) {}

  public boolean isConfirmed() {
    return confirmation != null;
  }

  public int valid(String office, Topic topic) {
    return counts.getOrDefault(office, SurveyCounts.NONE).valid(topic);
  }

  /** Empty where nothing bars the confirmation. */
  public List<Lack> lacks() {
    var lacks = new ArrayList<Lack>();
    for (String office : counts.keySet())
      for (Topic topic : Topic.values())
        if (valid(office, topic) < survey.minimum())
          lacks.add(new Lack(office, topic, valid(office, topic)));
    return lacks;
  }

  /** Percentage points by which a share may be off, at 95 %, at worst. */
  public static BigDecimal margin(int valid) {
    if (valid == 0) return BigDecimal.valueOf(100);
    return BigDecimal.valueOf(CONFIDENCE_95 * 50 / Math.sqrt(valid))
        .setScale(1, RoundingMode.HALF_UP);
  }
}
