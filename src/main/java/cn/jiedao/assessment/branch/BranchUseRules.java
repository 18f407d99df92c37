package cn.jiedao.assessment.branch;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The department says of each office that spoke, once, how its word was used (INV-20-6). */
@Component
class BranchUseRules implements AnswerRules {
  private final BranchWords words;

  BranchUseRules(BranchWords words) {
    this.words = words;
  }

  @Override
  public Set<String> forms() {
    return Set.of("branch-assessment-concludeBranchAssessment");
  }

  @Override
  public List<Violation> check(Submission submission) {
    List<String> spoke =
        words.of(submission.caseNumber()).stream()
            .filter(word -> !word.isSilence())
            .map(BranchWord::office)
            .toList();
    List<String> answered =
        submission.answers().get("howUsed") instanceof List<?> rows
            ? rows.stream().map(row -> ((Map<?, ?>) row).get("office").toString()).toList()
            : List.of();
    var violations = new ArrayList<Violation>();
    without(spoke, answered)
        .forEach(office -> violations.add(finding(office + "提出了意见和建议，请说明如何采纳")));
    without(answered, spoke)
        .forEach(office -> violations.add(finding(office + "没有提出意见和建议，请删除这一行")));
    if (Set.copyOf(answered).size() < answered.size()) violations.add(finding("每个街道只写一行，请合并"));
    return violations;
  }

  private Set<String> without(List<String> offices, List<String> others) {
    return offices.stream()
        .filter(office -> !others.contains(office))
        .map(words::name)
        .collect(Collectors.toSet());
  }

  private static Violation finding(String sentence) {
    return new Violation("howUsed", "「意见和建议的采纳情况」：" + sentence);
  }
}
