package cn.jiedao.establishment.city;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.ExpertPanel;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Three experts at least, none with an interest, and no new name that nobody reviewed (Art. 4). */
@Component
class ExpertRules implements AnswerRules {
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
    ExpertPanel panel = ExpertPanel.of(submission.answers());
    if (panel.people() < ExpertPanel.FEWEST)
      violations.add(new Violation("experts", "评审专家不得少于三名（同一人只算一次），现有 " + panel.people() + " 名"));
    for (String expert : panel.interested())
      violations.add(new Violation("experts", "专家「" + expert + "」与本事项有利害关系，应当回避，请更换"));
    if (hasNewName(submission) && !"reviewed".equals(submission.answers().get("namesReviewed")))
      violations.add(new Violation("namesReviewed", "方案有新名称，须先经地名审查"));
    return violations;
  }

  private boolean hasNewName(Submission submission) {
    return proposals.facts(submission.caseNumber()).get("newName") instanceof String;
  }
}
