package cn.jiedao.accountability.commendation;

import cn.jiedao.assessment.result.OfficeResult;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may nominate whom, and on which final result of the year (Art. 21, INV-21-1); only 及时奖励 does
 * without.
 */
@Component
class NominationRules implements AnswerRules {
  private final Organizations organizations;
  private final Results results;
  private final Clock clock;

  NominationRules(Organizations organizations, Results results, Clock clock) {
    this.organizations = organizations;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("commendation");
  }

  @Override
  public List<Violation> check(Submission given) {
    var nomination = new Nomination(given.answers());
    Organization own = organizations.get(given.actor().organization());
    LocalDate today = LocalDate.now(clock);
    var violations = new ArrayList<Violation>();
    if (!organizations.get(nomination.office()).unit().equals(own.unit()))
      violations.add(new Violation("office", "「街道办事处」只能是本地区的街道"));
    if (own.kind() == Kind.OFFICE
        && (nomination.person() == null || !own.code().equals(nomination.office())))
      violations.add(new Violation("nomineeKind", "街道只能提名本街道的工作人员；街道办事处由部门提名"));
    if (nomination.year() > today.getYear()) violations.add(new Violation("year", "「考核年度」不能晚于今年"));
    if (!nomination.isTimely())
      finding(results.of(nomination.office(), nomination.year()))
          .ifPresent(finding -> violations.add(new Violation("year", finding)));
    return violations;
  }

  private static Optional<String> finding(Optional<OfficeResult> result) {
    if (result.isEmpty()) return Optional.of("该街道这一年度没有最终考核结果，结果公布后再提名；确需及时奖励的，选择“及时奖励”并写明理由");
    return result.filter(of -> of.grade() == Grade.UNQUALIFIED).map(of -> "该街道这一年度考核不合格，不能提名");
  }
}
