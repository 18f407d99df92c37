package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.scheme.SchemeSheet;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A scheme goes to the offices only when its checks are passed (INV-20-3); what goes against the
 * tendency of the law stands where the county is asked to deviate, with the reason (CHK-7).
 */
@Component
class SchemeDraftRules implements AnswerRules {
  private static final String LIST = "indicators";
  private static final String DEVIATION = "deviation";
  private static final String WAY = "；确需偏离的，在「是否偏离权重的走向」中选择“提请会议同意偏离”并说明理由";

  private final SchemeExamination examination;
  private final Cases cases;
  private final Proposals proposals;

  SchemeDraftRules(SchemeExamination examination, Cases cases, Proposals proposals) {
    this.examination = examination;
    this.cases = cases;
    this.proposals = proposals;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-scheme-draftScheme");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var sheet = new SchemeSheet(submission.proposed(proposals));
    var violations = new ArrayList<Violation>();
    List<Indicator> indicators = indicators(sheet, violations);
    if (!violations.isEmpty()) return violations;
    boolean asked = "requested".equals(submission.answers().get(DEVIATION));
    List<Finding> findings =
        examination.findings(cases.get(submission.caseNumber()).unit(), sheet, indicators);
    for (Finding finding : findings)
      if (!finding.tendency()) violations.add(new Violation(LIST, told(finding)));
      else if (!asked) violations.add(new Violation(DEVIATION, told(finding) + WAY));
    if (asked && findings.stream().noneMatch(Finding::tendency))
      violations.add(new Violation(DEVIATION, "这一稿没有偏离权重的走向，请在「是否偏离权重的走向」中选择“不偏离”"));
    return violations;
  }

  private static List<Indicator> indicators(SchemeSheet sheet, List<Violation> violations) {
    var indicators = new ArrayList<Indicator>();
    for (Map<String, ?> row : sheet.rows(LIST))
      try {
        indicators.add(Indicator.of(row));
      } catch (IllegalArgumentException unreadable) {
        violations.add(
            new Violation(
                LIST, "第 %d 行%s".formatted(indicators.size() + 1, unreadable.getMessage())));
        return indicators;
      }
    if (indicators.isEmpty()) violations.add(new Violation(LIST, "请列明考核指标"));
    return indicators;
  }

  private static String told(Finding finding) {
    if (finding.place() == null) return finding.text();
    return "第 %d 行「%s」%s"
        .formatted(
            finding.place().indicator() + 1,
            IndicatorColumn.of(finding.place().column()).label(),
            finding.text());
  }
}
