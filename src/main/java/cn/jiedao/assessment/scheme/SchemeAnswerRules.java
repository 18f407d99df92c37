package cn.jiedao.assessment.scheme;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each office that has something against a scheme is answered before it goes on (Art. 20). */
@Component
class SchemeAnswerRules implements AnswerRules {
  private final SchemeOpinions opinions;
  private final Organizations organizations;

  SchemeAnswerRules(SchemeOpinions opinions, Organizations organizations) {
    this.opinions = opinions;
    this.organizations = organizations;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-scheme-answerOffices");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Set<String> asking =
        opinions.comments(submission.caseNumber()).stream()
            .map(SchemeOpinions::office)
            .collect(Collectors.toSet());
    Set<String> answered =
        new SchemeSheet(submission.answers())
            .rows("answers").stream()
                .map(row -> row.get("office"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    var violations = new ArrayList<Violation>();
    asking.stream()
        .filter(office -> !answered.contains(office))
        .sorted()
        .forEach(office -> violations.add(says("还没有答复%s的意见", office)));
    answered.stream()
        .filter(office -> !asking.contains(office))
        .sorted()
        .forEach(office -> violations.add(says("%s对这一稿没有意见，不需要答复", office)));
    return violations;
  }

  private Violation says(String finding, String office) {
    return new Violation("answers", finding.formatted(organizations.get(office).shortName()));
  }
}
