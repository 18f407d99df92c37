package cn.jiedao.assessment.scheme;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The weight of each dimension beside that of the year before, group by group (Art. 20). */
@Component
public class WeightsOverYears {

  /**
   * @param group null where all groups have the same weight
   * @param before null where there is no scheme of the year before
   */
  public record Line(Dimension dimension, OfficeGroup group, BigDecimal weight, BigDecimal before) {

    /** 城市管理 17（上年 16） */
    public String words() {
      return dimension.label()
          + (group == null ? "" : "（" + group.label() + "）")
          + " "
          + plain(weight)
          + (before == null ? "" : "（上年 " + plain(before) + "）");
    }

    public String change() {
      if (before == null) return "—";
      int sign = weight.compareTo(before);
      return sign == 0 ? "不变" : (sign > 0 ? "+" : "") + plain(weight.subtract(before));
    }

    private static String plain(BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }

  private final Schemes schemes;

  WeightsOverYears(Schemes schemes) {
    this.schemes = schemes;
  }

  public List<Line> of(Scheme scheme) {
    Optional<Scheme> before = schemes.inForce(scheme.unit(), scheme.year() - 1);
    List<OfficeGroup> groups = scheme.groups().values().stream().distinct().sorted().toList();
    var lines = new ArrayList<Line>();
    for (Dimension dimension : Dimension.values()) {
      List<Line> each = groups.stream().map(g -> line(dimension, g, scheme, before)).toList();
      boolean alike = each.stream().map(line -> line(line, null)).distinct().count() <= 1;
      if (alike) each.stream().findFirst().ifPresent(one -> lines.add(line(one, null)));
      else lines.addAll(each);
    }
    return lines;
  }

  private static Line line(
      Dimension dimension, OfficeGroup group, Scheme scheme, Optional<Scheme> before) {
    return new Line(
        dimension,
        group,
        weight(scheme, group, dimension),
        before.map(earlier -> weight(earlier, group, dimension)).orElse(null));
  }

  private static Line line(Line of, OfficeGroup group) {
    return new Line(of.dimension(), group, of.weight(), of.before());
  }

  static BigDecimal weight(Scheme scheme, OfficeGroup group, Dimension dimension) {
    return scheme.of(group).stream()
        .filter(one -> one.dimension() == dimension)
        .map(Indicator::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
