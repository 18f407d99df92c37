package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One asks others, and about a case one may see. */
@Component
class ConsultationRules implements AnswerRules {
  private final CaseAccess access;

  ConsultationRules(CaseAccess access) {
    this.access = access;
  }

  @Override
  public Set<String> forms() {
    return Set.of("consultation");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    if (submission.answers().get("relatedCase") instanceof String related
        && !(CaseNumber.isOne(related)
            && access.canSee(CaseNumber.of(related), submission.actor())))
      violations.add(new Violation("relatedCase", "「相关案号」不存在，或者本单位没有参与该案件"));
    if (submission.answers().get("askedOrganizations") instanceof List<?> asked
        && asked.contains(submission.actor().organization()))
      violations.add(new Violation("askedOrganizations", "「征求意见的单位」不能包括本单位"));
    return violations;
  }
}
