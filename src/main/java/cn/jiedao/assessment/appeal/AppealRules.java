package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.office.AssessedIndicators;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An office appeals against scores of its own, each of them once (Art. 20). */
@Component
class AppealRules implements AnswerRules {
  private final AssessedIndicators indicators;

  AppealRules(AssessedIndicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-appeal-fileAppeal");
  }

  @Override
  public List<Violation> check(Submission filed) {
    if (!(filed.answers().get("contested") instanceof List<?> lines)) return List.of();
    String office = (String) filed.task().getVariable("office");
    Set<String> own =
        indicators.of(filed.caseNumber(), office).stream()
            .map(Indicator::code)
            .collect(Collectors.toSet());
    var seen = new HashSet<String>();
    return lines.stream()
        .map(line -> AppealSteps.indicator((Map<?, ?>) line))
        .flatMap(code -> finding(own, seen, code))
        .map(finding -> new Violation("contested", "「申诉的指标」：" + finding))
        .toList();
  }

  private static Stream<String> finding(Set<String> own, Set<String> seen, String code) {
    if (!own.contains(code)) return Stream.of("本街道的考核没有指标 " + code + "，请核对编号");
    return seen.add(code) ? Stream.empty() : Stream.of("指标 " + code + " 写了两次，请合并");
  }
}
