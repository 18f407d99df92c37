package cn.jiedao.establishment.city;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Three experts at least, none with an interest, and no new name that nobody reviewed (Art. 4). */
@Component
class ExpertRules implements AnswerRules {
  private static final int FEWEST = 3;

  private final Proposals proposals;

  ExpertRules(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-review-reviewByExperts");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    List<?> experts =
        submission.answers().get("experts") instanceof List<?> rows ? rows : List.of();
    long people = experts.stream().map(row -> cell(row, "expertName")).distinct().count();
    if (people < FEWEST)
      violations.add(new Violation("experts", "评审专家不得少于三名（同一人只算一次），现有 " + people + " 名"));
    experts.stream()
        .filter(row -> !"yes".equals(cell(row, "noInterest")))
        .forEach(
            row ->
                violations.add(
                    new Violation(
                        "experts", "专家「" + cell(row, "expertName") + "」与本事项有利害关系，应当回避，请更换")));
    if (hasNewName(submission) && !"reviewed".equals(submission.answers().get("namesReviewed")))
      violations.add(new Violation("namesReviewed", "方案有新名称，须先经地名审查"));
    return violations;
  }

  private boolean hasNewName(Submission submission) {
    return proposals.facts(submission.caseNumber()).get("newName") instanceof String;
  }

  private static Object cell(Object row, String key) {
    return row instanceof Map<?, ?> cells ? cells.get(key) : null;
  }
}
