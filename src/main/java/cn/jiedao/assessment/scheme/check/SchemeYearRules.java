package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.SchemeSheet;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For which year a scheme is proposed: once, before it begins, and afterwards only to amend it
 * (INV-20-7); the first year is the first, else its weights would be compared with nothing (CHK-6).
 */
@Component
class SchemeYearRules implements AnswerRules {
  private final SchemeExamination examination;
  private final Schemes schemes;
  private final Organizations organizations;
  private final JdbcClient database;
  private final Clock clock;

  SchemeYearRules(
      SchemeExamination examination,
      Schemes schemes,
      Organizations organizations,
      JdbcClient database,
      Clock clock) {
    this.examination = examination;
    this.schemes = schemes;
    this.organizations = organizations;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("assessment-scheme");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var sheet = new SchemeSheet(submission.answers());
    String unit = organizations.get(submission.actor().organization()).unit();
    var violations = new ArrayList<Violation>();
    comesInTime(unit, sheet, violations);
    open(unit, sheet.year())
        .ifPresent(
            open ->
                violations.add(year("%d 年度的方案正在办理（案号 %s），办结之后再提出".formatted(sheet.year(), open))));
    isFirst(unit, sheet, violations);
    return violations;
  }

  private void comesInTime(String unit, SchemeSheet sheet, List<Violation> violations) {
    int now = LocalDate.now(clock).getYear();
    int year = sheet.year();
    Optional<Scheme> standing = schemes.inForce(unit, year);
    if (sheet.text("amends") != null) {
      if (year < now) violations.add(year("%d 年度已经结束，方案不能再调整".formatted(year)));
    } else if (standing.isPresent())
      violations.add(
          new Violation(
              "amends",
              "%d 年度已有公布的方案（案号 %s）；需要改动的，在「调整哪个方案」中选择它并说明理由"
                  .formatted(year, standing.get().caseNumber())));
    else if (year <= now)
      violations.add(year("%d 年度已经开始或者已经过去；方案必须在年度开始之前公布，请填写 %d".formatted(year, now + 1)));
    else if (year > now + 1) violations.add(year("只能提出下一年度的方案，请填写 %d".formatted(now + 1)));
  }

  private void isFirst(String unit, SchemeSheet sheet, List<Violation> violations) {
    Optional<Scheme> previous = examination.previous(unit, sheet.year());
    boolean first = "yes".equals(sheet.text("firstYear"));
    if (first && previous.isPresent())
      violations.add(
          new Violation("firstYear", "%d 年度有考核方案，不是首次考核，请选择“否”".formatted(previous.get().year())));
    if (!first && previous.isEmpty())
      violations.add(
          new Violation("firstYear", "%d 年度没有公布的考核方案可以比较，请选择“是”".formatted(sheet.year() - 1)));
  }

  private Optional<String> open(String unit, int year) {
    return database
        .sql(
            """
            select h.number from case_head h join case_proposal p on (p.case_number, p.version) = (h.number, 1)
            where h.process = 'assessment-scheme' and h.unit = :unit and h.state <> 'ended'
              and (p.facts ->> 'year')::numeric = :year
            order by h.opened_at limit 1
            """)
        .param("unit", unit)
        .param("year", year)
        .query(String.class)
        .optional();
  }

  private static Violation year(String message) {
    return new Violation("year", message);
  }
}
