package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each indicator by itself: whether it can be scored, by whom, and that it is no veto. */
final class IndicatorCheck implements SchemeCheck {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String VETO = "一票否决";

  @Override
  public List<Finding> findings(SchemeDraft draft, Surroundings around) {
    var findings = new ArrayList<Finding>();
    Map<String, Integer> codes = new HashMap<>();
    for (int at = 0; at < draft.indicators().size(); at++) {
      Indicator indicator = draft.indicators().get(at);
      Integer earlier = codes.putIfAbsent(indicator.code(), at);
      if (earlier != null)
        findings.add(at(at, "code", "编码“%s”与第 %d 项指标重复".formatted(indicator.code(), earlier + 1)));
      if (Beyond.of(indicator.code()).isPresent())
        findings.add(at(at, "code", "编码“%s”由系统使用，请换一个".formatted(indicator.code())));
      weight(at, indicator, findings);
      scorer(at, indicator, around, findings);
      survey(at, indicator, findings);
      veto(at, indicator, findings);
      parameter(at, indicator, findings);
    }
    return findings;
  }

  private static void parameter(int at, Indicator indicator, List<Finding> findings) {
    indicator
        .formula()
        .faultOf(indicator.parameter())
        .ifPresent(fault -> findings.add(at(at, "parameter", fault)));
  }

  private static void weight(int at, Indicator indicator, List<Finding> findings) {
    BigDecimal weight = indicator.weight();
    if (weight.signum() <= 0 || weight.compareTo(WHOLE) > 0)
      findings.add(at(at, "weight", "权重应大于 0、不超过 100"));
    else if (weight.stripTrailingZeros().scale() > 2) findings.add(at(at, "weight", "权重最多两位小数"));
  }

  private static void scorer(
      int at, Indicator indicator, Surroundings around, List<Finding> findings) {
    boolean counted = indicator.formula() == Formula.SURVEY;
    if (indicator.scorer().isEmpty() && !counted) findings.add(at(at, "scorer", "没有评分单位"));
    else if (!indicator.scorer().isEmpty() && !around.scorers().contains(indicator.scorer()))
      findings.add(at(at, "scorer", "“%s”不是本地区可以评分的部门".formatted(indicator.scorer())));
  }

  private static void survey(int at, Indicator indicator, List<Finding> findings) {
    boolean asked = indicator.formula() == Formula.SURVEY;
    if (asked && indicator.dimension() != Dimension.SATISFACTION)
      findings.add(at(at, "dimension", "按满意度调查计分的指标应列在“居民满意度”之下"));
    if (!asked && indicator.topic() != null)
      findings.add(at(at, "topic", "只有按满意度调查计分的指标才有调查题目，请清空"));
  }

  /** Only the state or the province can have one mean all (山东 Art. 19, INV-20-10). */
  private static void veto(int at, Indicator indicator, List<Finding> findings) {
    if (indicator.name().contains(VETO))
      findings.add(
          Finding.at(
              at,
              "name",
              "INV-20-10",
              Finding.ASSESSMENT,
              "考核方案不得自行设置“一票否决”；国家、省规定的，在核定结果时依据条文提出"));
  }

  private static Finding at(int at, String column, String sentence) {
    return Finding.at(at, column, "INV-20-2", Finding.ASSESSMENT, sentence);
  }
}
