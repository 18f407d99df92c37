package cn.jiedao.assessment.scheme;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A scheme in the register: how the offices of a unit are assessed in a year (Art. 20).
 *
 * @param groups which offices are assessed, and in which group each is
 * @param target up to which sum the weights of 城市管理 and 社会建设 rise year by year
 * @param deviationReason why the county left the tendency of the weights; null where it did not
 * @param amends the scheme of the same year that this one takes the place of, or null
 * @param notice number of the public notice, null for what is only drafted
 * @param proposal the version that the county adopted
 */
public record Scheme(
    CaseNumber caseNumber,
    String unit,
    int year,
    boolean firstYear,
    Map<String, OfficeGroup> groups,
    List<Indicator> indicators,
    BigDecimal target,
    String changesReason,
    String deviationReason,
    CaseNumber amends,
    String notice,
    ProposalVersion proposal) {

  /** The indicators by which an office is assessed: those of its group. */
  public List<Indicator> of(String office) {
    OfficeGroup group = groups.get(office);
    if (group == null)
      throw new IllegalArgumentException("考核方案 " + caseNumber + " 没有列入街道 " + office);
    return of(group);
  }

  public List<Indicator> of(OfficeGroup group) {
    return indicators.stream().filter(one -> one.isFor(group)).toList();
  }
}
