package cn.jiedao.assessment.office;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whoever scores leaves somebody to review: where a department has one leader, he does not score
 * himself, since nobody could confirm what he gave (Art. 20, INV-20-8).
 */
@Component
class ReviewerRules implements AnswerRules {
  private final Posts posts;
  private final Clock clock;

  ReviewerRules(Posts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("indicator-verification-scoreIndicators");
  }

  @Override
  public List<Violation> check(Submission given) {
    List<String> leaders =
        posts.personsOf(given.actor().organization(), true, LocalDate.now(clock));
    return leaders.isEmpty() || !given.actor().hands().containsAll(leaders)
        ? List.of()
        : List.of(new Violation("entries", "您是本单位唯一的负责人，评分须由您复核，不能由您填写；请交由经办人评分，再由您复核"));
  }
}
