package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The weights of a unit's schemes up to one of them. */
@Component
class WeightHistory {
  private final Schemes schemes;

  WeightHistory(Schemes schemes) {
    this.schemes = schemes;
  }

  WeightYears until(Scheme scheme, OfficeGroup group) {
    var years = new TreeMap<Integer, List<Indicator>>();
    years.put(scheme.year(), scheme.of(group));
    schemes.ofUnit(scheme.unit()).stream()
        .filter(one -> one.year() < scheme.year())
        .forEach(one -> years.putIfAbsent(one.year(), one.of(group)));
    return WeightYears.of(years);
  }
}
