package cn.jiedao.assessment.result;

import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Results are shown to everybody for five working days before they are final (Art. 20). */
@Component
class ResultNoticeRules implements AnswerRules {
  private final Cases cases;
  private final int shortest;

  ResultNoticeRules(Cases cases, @Value("${jiedao.assessment.notice-days:5}") int shortest) {
    this.cases = cases;
    this.shortest = shortest;
  }

  @Override
  public Set<String> forms() {
    return Set.of("public-notice-draftNotice");
  }

  @Override
  public List<Violation> check(Submission submission) {
    if (!cases.get(submission.caseNumber()).process().equals("annual-assessment")) return List.of();
    Object days = submission.answers().get("noticePeriodDays");
    if (!"required".equals(submission.answers().get("noticePeriod")))
      return List.of(new Violation("noticePeriod", "考核结果须先公示，请选择“需要公示期”"));
    return days instanceof Number given && given.intValue() < shortest
        ? List.of(new Violation("noticePeriodDays", "考核结果的公示期不少于 " + shortest + " 个工作日"))
        : List.of();
  }
}
