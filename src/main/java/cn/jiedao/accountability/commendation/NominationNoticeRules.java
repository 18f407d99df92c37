package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A nomination is shown to the public for five working days at least (INV-21-2). */
@Component
class NominationNoticeRules implements AnswerRules {
  private static final int LEAST_DAYS = 5;

  private final Cases cases;

  NominationNoticeRules(Cases cases) {
    this.cases = cases;
  }

  @Override
  public Set<String> forms() {
    return Set.of("public-notice-draftNotice");
  }

  @Override
  public List<Violation> check(Submission given) {
    if (!"commendation".equals(cases.get(given.caseNumber()).process())) return List.of();
    if (!"required".equals(given.answers().get("noticePeriod")))
      return List.of(new Violation("noticePeriod", "表彰提名须公示，请选择“需要公示期”"));
    return given.answers().get("noticePeriodDays") instanceof Number days
            && days.intValue() < LEAST_DAYS
        ? List.of(new Violation("noticePeriodDays", "表彰提名至少公示五个工作日"))
        : List.of();
  }
}
