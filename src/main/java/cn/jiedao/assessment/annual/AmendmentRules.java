package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.scheme.SchemeSheet;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organizations;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An abolished office stands in a scheme only where the year that it amends assesses it, and there
 * it must: its indicators are those of the amendment (INV-20-7, INV-4-8).
 */
@Component
class AmendmentRules implements AnswerRules {
  private final Assessments assessments;
  private final Schemes schemes;
  private final Organizations organizations;

  AmendmentRules(Assessments assessments, Schemes schemes, Organizations organizations) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.organizations = organizations;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-scheme");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var sheet = new SchemeSheet(submission.answers());
    String unit = organizations.get(submission.actor().organization()).unit();
    Set<String> named = sheet.groups().keySet();
    List<String> assessed =
        Optional.ofNullable(sheet.text("amends"))
            .filter(CaseNumber::isOne)
            .flatMap(number -> schemes.find(CaseNumber.of(number)))
            .flatMap(amended -> assessments.of(unit, amended.year()))
            .map(Assessment::offices)
            .orElse(List.of());
    return Stream.concat(
            each(assessed, office -> !named.contains(office), "%s正在参加本年度考核，调整方案须继续列入"),
            each(
                named,
                office -> organizations.isAbolished(office) && !assessed.contains(office),
                "%s已经撤销，不能列入方案"))
        .toList();
  }

  private Stream<Violation> each(
      Collection<String> offices, Predicate<String> wrong, String finding) {
    return offices.stream()
        .filter(wrong)
        .sorted()
        .map(office -> finding.formatted(organizations.get(office).shortName()))
        .map(sentence -> new Violation("groups", "「被考核的街道」：" + sentence));
  }
}
