package cn.jiedao.assessment.appeal;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An office appeals against each of its scores once (Art. 20). */
@Component
class AppealRules implements AnswerRules {
  @Override
  public Set<String> forms() {
    return Set.of("assessment-appeal-fileAppeal");
  }

  @Override
  public List<Violation> check(Submission filed) {
    if (!(filed.answers().get("contested") instanceof List<?> lines)) return List.of();
    var seen = new HashSet<String>();
    return lines.stream()
        .map(line -> AppealSteps.indicator((Map<?, ?>) line))
        .filter(code -> !seen.add(code))
        .map(code -> new Violation("contested", "「申诉的指标」：" + AppealSteps.named(code) + " 写了两次，请合并"))
        .toList();
  }
}
