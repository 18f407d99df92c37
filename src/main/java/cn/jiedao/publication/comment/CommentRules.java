package cn.jiedao.publication.comment;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.publication.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What goes public of a solicitation and its summary: no personal numbers, no wrong counts. */
@Component
class CommentRules implements AnswerRules {
  static final String ADOPTED = "adoptedCount";
  static final String SUMMARY = "commentSummary";
  static final String REPLY = "commentReply";
  private static final Set<String> PUBLIC =
      Set.of(
          SolicitationDraft.TITLE,
          SolicitationDraft.TEXT,
          SolicitationDraft.SHORT_REASON,
          SUMMARY,
          REPLY);

  private final Solicitations solicitations;
  private final Comments comments;

  CommentRules(Solicitations solicitations, Comments comments) {
    this.solicitations = solicitations;
    this.comments = comments;
  }

  @Override
  public Set<String> forms() {
    return Set.of("public-comment-draftSolicitation", "public-comment-summarizeComments");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    submission.answers().forEach((field, answer) -> finds(violations, field, answer));
    if (submission.answers().get(ADOPTED) instanceof Number adopted)
      count(violations, submission, adopted);
    return violations;
  }

  private static void finds(List<Violation> violations, String field, Object answer) {
    if (answer == null || !PUBLIC.contains(field)) return;
    for (String find : PersonalData.in(answer.toString()))
      violations.add(new Violation(field, "公布的内容" + find + "，个人信息不能公开"));
  }

  private void count(List<Violation> violations, Submission submission, Number adopted) {
    int received =
        solicitations
            .latest(submission.caseNumber())
            .map(n -> comments.count(n.number()))
            .orElse(0);
    if (adopted.intValue() > received)
      violations.add(new Violation(ADOPTED, "采纳的件数不能多于收到的 %d 件".formatted(received)));
  }
}
