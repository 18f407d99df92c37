package cn.jiedao.assessment.scheme;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A scheme's offices and indicators as people read them (Art. 20). */
@Component
class SchemeWords {
  private final Organizations organizations;

  SchemeWords(Organizations organizations) {
    this.organizations = organizations;
  }

  /** 沧浪街道办事处（古城） */
  List<String> offices(Map<String, OfficeGroup> groups) {
    return groups.entrySet().stream()
        .map(one -> organizations.get(one.getKey()).name() + "（" + one.getValue().label() + "）")
        .toList();
  }

  /** 2.1 公共服务 · 即办率：权重 10，定量（95），民政局评分 */
  String indicator(Indicator one) {
    return "%s %s · %s：权重 %s，%s%s%s%s"
        .formatted(
            one.code(),
            one.dimension().label(),
            one.name(),
            one.weight().toPlainString(),
            one.formula().label(),
            one.parameter().isEmpty() ? "" : "（" + one.parameter() + "）",
            scorer(one).isEmpty() ? "" : "，" + scorer(one) + "评分",
            one.groups().isEmpty() ? "" : "，只用于" + groups(one));
  }

  /** Short name of whoever scores it; empty where a survey is counted. */
  String scorer(Indicator one) {
    return one.scorer().isEmpty() ? "" : organizations.get(one.scorer()).shortName();
  }

  static String groups(Indicator one) {
    return one.groups().stream().sorted().map(OfficeGroup::label).collect(Collectors.joining("、"));
  }
}
