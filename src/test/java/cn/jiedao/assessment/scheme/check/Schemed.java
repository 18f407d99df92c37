package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.dutylist.DutyItem;
import cn.jiedao.dutylist.DutyList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The example weights of three years, in the order of the dimensions, one indicator in each. */
final class Schemed {
  static final String UNIT = "changshu";
  static final String SCORER = "changshu-performance";
  static final int[] OF_2025 = {15, 20, 16, 15, 15, 8, 5, 6};
  static final int[] OF_2026 = {15, 20, 17, 16, 15, 10, 5, 2};
  static final int[] OF_2027 = {15, 18, 19, 17, 15, 12, 4, 0};
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);

  private Schemed() {}

  static SchemeDraft year(int year, int... weights) {
    var indicators = new ArrayList<Indicator>();
    for (Dimension dimension : Dimension.values())
      if (weights[dimension.ordinal()] > 0)
        indicators.add(indicator(dimension, weights[dimension.ordinal()]));
    return draft(year, Set.of(OfficeGroup.OLD_TOWN), indicators);
  }

  static SchemeDraft draft(int year, Set<OfficeGroup> groups, List<Indicator> indicators) {
    return new SchemeDraft(UNIT, year, false, BigDecimal.valueOf(40), groups, indicators);
  }

  static Indicator indicator(Dimension dimension, int weight) {
    boolean asked = dimension == Dimension.SATISFACTION;
    return new Indicator(
        "%d01".formatted(dimension.ordinal() + 1),
        dimension,
        dimension.label() + "指标",
        BigDecimal.valueOf(weight),
        asked ? Formula.SURVEY : Formula.QUANTITATIVE,
        asked ? "" : "100",
        asked ? "" : SCORER,
        "台账",
        asked ? List.of() : List.of("ZR-01"),
        Set.of(),
        false,
        null);
  }

  /** Another name, weight, mark and groups for an indicator. */
  static Indicator investment(
      Indicator like, String code, String name, int weight, boolean marked, OfficeGroup... groups) {
    return new Indicator(
        code,
        Dimension.ECONOMY,
        name,
        BigDecimal.valueOf(weight),
        like.formula(),
        like.parameter(),
        like.scorer(),
        like.evidence(),
        like.items(),
        Set.of(groups),
        marked,
        null);
  }

  static Indicator row(Indicator like, String key, Object value) {
    var row = like.row();
    row.put(key, value);
    return Indicator.of(row);
  }

  static Indicator asked(Indicator like, String code, int weight, Topic topic) {
    Indicator asked = row(row(row(like, "code", code), "weight", weight), "topic", topic.code());
    return row(asked, "name", topic.label() + "满意度");
  }

  static SchemeDraft with(SchemeDraft draft, UnaryOperator<List<Indicator>> change) {
    return new SchemeDraft(
        draft.unit(),
        draft.year(),
        draft.firstYear(),
        draft.target(),
        draft.groups(),
        change.apply(new ArrayList<>(draft.indicators())));
  }

  static SchemeDraft first(SchemeDraft draft) {
    return new SchemeDraft(
        draft.unit(), draft.year(), true, draft.target(), draft.groups(), draft.indicators());
  }

  static List<Finding> against(SchemeDraft previous, SchemeDraft draft) {
    Map<String, DutyItem> items =
        Map.of(
            "ZR-01", item("ZR-01", null, DutyList.RESPONSIBILITY, null),
            "ZR-90", item("ZR-90", null, DutyList.RESPONSIBILITY, UNTIL),
            "WZ-01", item("WZ-01", "wuzhong", DutyList.POWER, null),
            "PH-01", item("PH-01", null, DutyList.COOPERATION, null));
    return SchemeChecks.findings(
        draft,
        new Surroundings(
            Optional.ofNullable(previous),
            items,
            LocalDate.of(draft.year(), 1, 1),
            Set.of(SCORER)));
  }

  private static DutyItem item(String code, String unit, DutyList list, LocalDate until) {
    return new DutyItem(code, unit, list, "事项", SINCE, until, true, "依据");
  }
}
