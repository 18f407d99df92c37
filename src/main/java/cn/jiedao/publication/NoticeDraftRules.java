package cn.jiedao.publication;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the drafter of a notice at once which numbers of persons it must not hold. */
@Component
class NoticeDraftRules implements AnswerRules {
  @Override
  public Set<String> forms() {
    return Set.of("public-notice-draftNotice");
  }

  @Override
  public List<Violation> check(Submission submission) {
    return Stream.of(NoticeDraft.TITLE, NoticeDraft.TEXT, NoticeDraft.PHONE)
        .filter(field -> submission.answers().get(field) != null)
        .flatMap(field -> finds(field, submission.answers().get(field).toString()))
        .toList();
  }

  private static Stream<Violation> finds(String field, String text) {
    return PersonalData.in(text).stream()
        .map(find -> new Violation(field, "公告" + find + "，个人信息不能公开"));
  }
}
