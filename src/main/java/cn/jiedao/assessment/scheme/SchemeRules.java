package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may propose how offices are assessed (INV-20-1), and that it is all offices of the county:
 * one that is established later comes in by an amendment (Art. 20, INV-20-12).
 */
@Component
class SchemeRules implements AnswerRules {
  private final Organizations organizations;
  private final Schemes schemes;

  SchemeRules(Organizations organizations, Schemes schemes) {
    this.organizations = organizations;
    this.schemes = schemes;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-scheme");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Organization starter = organizations.get(submission.actor().organization());
    var sheet = new SchemeSheet(submission.answers());
    var violations = new ArrayList<Violation>();
    if (organizations.unit(starter.unit()).level() != Level.COUNTY)
      violations.add(new Violation("title", "街道由区、县级市人民政府考核，市级单位不能提出考核方案；请由街道所在地区的督查考核部门提出"));
    else if (!"performance".equals(starter.function()))
      violations.add(new Violation("title", "街道由区级政府考核，职能部门不得自行考核街道；需要考核的事项，请商督查考核部门列入方案"));
    ofOwnUnit(sheet.rows("groups"), starter.unit(), violations);
    all(sheet.groups().keySet(), starter.unit(), violations);
    amends(sheet, violations);
    return violations;
  }

  private void ofOwnUnit(List<Map<String, ?>> rows, String unit, List<Violation> violations) {
    var seen = new HashSet<Object>();
    for (int at = 0; at < rows.size(); at++) {
      Object office = rows.get(at).get("office");
      Optional<Organization> known = organizations.find(String.valueOf(office));
      if (!seen.add(office))
        violations.add(new Violation("groups", "第 " + (at + 1) + " 行的街道重复，每个街道只列一次"));
      else if (known.isPresent() && !known.get().unit().equals(unit))
        violations.add(
            new Violation(
                "groups", "第 " + (at + 1) + " 行的" + known.get().shortName() + "不属于本地区，只能考核本地区的街道"));
    }
  }

  private void all(Set<String> named, String unit, List<Violation> violations) {
    String missing =
        organizations.officesOf(unit).stream()
            .filter(office -> !named.contains(office.code()))
            .map(Organization::shortName)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty())
      violations.add(new Violation("groups", "还没有列入" + missing + "；考核方案须列明本地区现有的全部街道"));
  }

  private void amends(SchemeSheet sheet, List<Violation> violations) {
    Optional.ofNullable(sheet.text("amends"))
        .filter(CaseNumber::isOne)
        .flatMap(number -> schemes.find(CaseNumber.of(number)))
        .filter(amended -> amended.year() != sheet.year())
        .ifPresent(
            amended ->
                violations.add(
                    new Violation("year", "所选的是 " + amended.year() + " 年度的方案，调整的年度应当相同")));
  }
}
