package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody whom the order names is handed over, and nobody else (Art. 21). */
@Component
class HandoverRules implements AnswerRules {
  private static final String FIELD = "handovers";

  private final Steps steps;

  HandoverRules(Steps steps) {
    this.steps = steps;
  }

  @Override
  public Set<String> forms() {
    return Set.of("correction-handOverPersons");
  }

  @Override
  public List<Violation> check(Submission given) {
    Set<String> named =
        names(CorrectionFacts.responsible(steps, given.caseNumber()), "responsibleName");
    Set<String> handed = names((List<?>) given.answers().get(FIELD), "handedName");
    if (named.equals(handed)) return List.of();
    return List.of(new Violation(FIELD, "「移送情况」须逐一写明决定移送的人员：" + String.join("、", named) + "，不多不少"));
  }

  private static Set<String> names(List<?> rows, String field) {
    return rows.stream()
        .map(row -> ((Map<?, ?>) row).get(field).toString().strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
