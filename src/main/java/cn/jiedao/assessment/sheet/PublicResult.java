package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A year's results as everybody sees them (Art. 20): by office and 一级指标, with how many residents
 * were asked; no entry, and nobody's name.
 *
 * @param notice number of the public notice
 * @param schemeNotice that of the scheme by which they were scored
 */
record PublicResult(
    String caseNumber,
    int year,
    String unitName,
    LocalDate finalOn,
    String notice,
    String schemeNotice,
    List<Office> offices,
    List<Group> groups,
    SurveyFacts survey) {

  /**
   * @param valid fewest valid answers in one of the survey's topics
   */
  record Office(
      String name,
      String group,
      BigDecimal total,
      BigDecimal satisfaction,
      BigDecimal bonus,
      Grade grade,
      boolean vetoed,
      Map<Dimension, BigDecimal> scores,
      int valid) {
    public String text(Dimension dimension) {
      return PublicResult.text(scores.get(dimension));
    }
  }

  /** The offices assessed by one set of indicators: what is in the middle, and the weights. */
  record Group(String label, Map<Dimension, BigDecimal> medians, WeightYears weights) {
    public String text(Dimension dimension) {
      return PublicResult.text(medians.get(dimension));
    }
  }

  private static String text(BigDecimal score) {
    return score == null ? "—" : score.toPlainString();
  }

  public String title() {
    return unitName + year + "年度街道考核结果";
  }

  /** Does an event that state or province name hold a grade back? */
  public boolean isVetoed() {
    return offices.stream().anyMatch(Office::vetoed);
  }

  /** What has a weight for at least one office. */
  public List<Dimension> dimensions() {
    return offices.stream()
        .flatMap(office -> office.scores().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
