package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.scheme.Scheme;
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
 * Whom a scheme may name (INV-20-7): who is assessed is fixed once the year has begun, so that an
 * amendment names just those, also one that was abolished since; before, it leaves out nobody.
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
    Optional<Scheme> amended =
        Optional.ofNullable(sheet.text("amends"))
            .filter(CaseNumber::isOne)
            .flatMap(number -> schemes.find(CaseNumber.of(number)));
    Optional<Assessment> running = amended.flatMap(one -> assessments.of(unit, one.year()));
    return running
        .map(year -> duringTheYear(named, year.offices()))
        .orElseGet(() -> before(named, amended.map(one -> one.groups().keySet()).orElse(Set.of())))
        .toList();
  }

  private Stream<Violation> duringTheYear(Set<String> named, List<String> assessed) {
    return Stream.concat(
        each(assessed, office -> !named.contains(office), "%s正在参加本年度考核，调整方案须继续列入"),
        each(named, office -> !assessed.contains(office), "%s没有参加本年度考核，自下一年度起列入方案"));
  }

  private Stream<Violation> before(Set<String> named, Set<String> amended) {
    return Stream.concat(
        each(named, organizations::isAbolished, "%s已经撤销，不能列入方案"),
        each(
            amended,
            office -> !named.contains(office) && !organizations.isAbolished(office),
            "%s在原方案中，调整方案须继续列入"));
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
