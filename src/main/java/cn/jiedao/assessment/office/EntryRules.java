package cn.jiedao.assessment.office;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A department scores each of its indicators and no other, with values that its formula can take;
 * corrections concern indicators of the office (Art. 20).
 */
@Component
class EntryRules implements AnswerRules {
  private static final String SCORES = "indicator-verification-scoreIndicators";
  private static final String ANSWER = "office-statement-answerStatement";

  private final AssessedIndicators indicators;

  EntryRules(AssessedIndicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public Set<String> forms() {
    return Set.of(SCORES, ANSWER);
  }

  @Override
  public List<Violation> check(Submission given) {
    String office = (String) given.task().getVariable("office");
    String department = (String) given.task().getVariable("department");
    return Stream.concat(
            scores(given, office, department).map(finding -> new Violation("entries", finding)),
            corrections(given, office).map(finding -> new Violation("corrections", finding)))
        .toList();
  }

  private Stream<String> scores(Submission given, String office, String department) {
    Object entries = given.answers().get("entries");
    if (entries == null) return Stream.empty();
    CaseNumber number = given.caseNumber();
    return EntryFindings.ofAll(indicators.scoredBy(number, office, department), entries).stream();
  }

  private Stream<String> corrections(Submission given, String office) {
    Object corrections = given.answers().get("corrections");
    if (corrections == null) return Stream.empty();
    return EntryFindings.of(indicators.given(given.caseNumber(), office), corrections).stream();
  }
}
