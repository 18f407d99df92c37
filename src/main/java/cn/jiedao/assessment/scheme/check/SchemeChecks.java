package cn.jiedao.assessment.scheme.check;

import java.util.List;

/** All that the law asks of a scheme, in the order in which it is told. */
public final class SchemeChecks {
  private static final List<SchemeCheck> CHECKS =
      List.of(
          new IndicatorCheck(),
          new ItemCheck(),
          new SumCheck(),
          new RisingWeightsCheck(),
          new SatisfactionCheck(),
          new InvestmentCheck(),
          new GroupCheck());

  private SchemeChecks() {}

  /** Empty where nothing is wrong; in the first year nothing is compared (CHK-6). */
  public static List<Finding> findings(SchemeDraft draft, Surroundings around) {
    return CHECKS.stream().flatMap(check -> check.findings(draft, around).stream()).toList();
  }
}
