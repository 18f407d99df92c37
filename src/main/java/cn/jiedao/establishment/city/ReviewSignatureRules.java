package cn.jiedao.establishment.city;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A review opinion is signed under a number of its own (Art. 4). */
@Component
class ReviewSignatureRules implements AnswerRules {
  private final ReviewOpinions opinions;

  ReviewSignatureRules(ReviewOpinions opinions) {
    this.opinions = opinions;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-review-signReviewOpinion");
  }

  @Override
  public List<Violation> check(Submission submission) {
    return submission.answers().get("reviewNumber") instanceof String number
            && opinions.isTaken(submission.actor().organization(), number)
        ? List.of(new Violation("reviewNumber", "「审核意见文号」" + number + " 已经用过，请核对登记簿后改用未使用的文号"))
        : List.of();
  }
}
