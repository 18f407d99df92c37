package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.office.EntryFindings;
import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * An appeal is decided by people who had no hand in the scores, and nothing is corrected that the
 * office did not contest (Art. 20, INV-20-51).
 */
@Component
class AppealDecisionRules implements AnswerRules {
  private final ScoringHands hands;
  private final ContestedIndicators contested;
  private final BigDecimal most;

  AppealDecisionRules(
      ScoringHands hands,
      ContestedIndicators contested,
      @Value("${jiedao.assessment.bonus-limit:5}") BigDecimal most) {
    this.hands = hands;
    this.contested = contested;
    this.most = most;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-appeal-decideAppeal");
  }

  @Override
  public List<Violation> check(Submission decided) {
    var violations = new ArrayList<Violation>();
    if (hands.include(decided.caseNumber(), decided.actor().hands()))
      violations.add(new Violation("appealDecision", "您参与过本次考核的评分、复核、更正或者审核，申诉须由没有参与的人员答复"));
    if (decided.answers().get("corrections") instanceof List<?> rows)
      findings(decided, rows)
          .forEach(finding -> violations.add(new Violation("corrections", finding)));
    return violations;
  }

  private Stream<String> findings(Submission decided, List<?> rows) {
    var beyond = new EnumMap<Beyond, Map<?, ?>>(Beyond.class);
    var values = new ArrayList<Object>();
    var findings = Stream.<String>builder();
    for (Object row : rows) {
      Optional<Beyond> subject = Beyond.of(((Map<?, ?>) row).get("indicator"));
      if (subject.isEmpty()) values.add(row);
      else if (beyond.put(subject.get(), (Map<?, ?>) row) != null)
        findings.add("「" + subject.get().label() + "」填写了两次");
    }
    beyond.forEach((subject, row) -> fault(subject, row).ifPresent(findings::add));
    return Stream.concat(EntryFindings.of(correctable(decided), values).stream(), findings.build());
  }

  private Optional<String> fault(Beyond subject, Map<?, ?> row) {
    Object points = row.get("actual");
    if (row.get("marks") != null) return Optional.of("「" + subject.label() + "」不填评委评分");
    if (subject == Beyond.VETO)
      return points == null ? Optional.empty() : Optional.of("「撤销否决事项」只写理由，不填数值");
    if (points == null) return Optional.of("「加减分」须填写更正后的合计分数");
    BigDecimal sum = new BigDecimal(points.toString()).stripTrailingZeros();
    return sum.scale() <= 2 && sum.abs().compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of("「加减分」的合计须在 −%s 至 %s 分之间，最多两位小数".formatted(most, most));
  }

  private List<Indicator> correctable(Submission decided) {
    return contested.of(decided.caseNumber(), (String) decided.task().getVariable("office"));
  }
}
