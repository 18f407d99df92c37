package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A renewal is a delegation of its own that begins once the one it renews is over; nothing is
 * prolonged (Art. 13, INV-13-10).
 */
@Component
class RenewalRules implements AnswerRules {
  private final Delegations delegations;
  private final Proposals proposals;

  RenewalRules(Delegations delegations, Proposals proposals) {
    this.delegations = delegations;
    this.proposals = proposals;
  }

  @Override
  public Set<String> forms() {
    return Set.of("delegation", "delegation-agreement-draftAgreement");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Map<String, Object> terms = submission.proposed(proposals);
    Object renews = terms.get("renews");
    if (renews == null || renews.toString().isEmpty()) return List.of();
    return delegations
        .find(CaseNumber.of(renews.toString()))
        .map(old -> findings(old, submission.actor().organization(), terms))
        .orElseGet(() -> Stream.of(new Violation("renews", "登记簿中没有要续签的委托")))
        .toList();
  }

  private static Stream<Violation> findings(
      Delegation old, String department, Map<String, Object> terms) {
    if (!old.department().equals(department) || !old.office().equals(terms.get("office")))
      return Stream.of(new Violation("renews", "只能续签本部门委托给同一街道的委托"));
    LocalDate startsOn = LocalDate.parse(terms.get("startsOn").toString());
    return startsOn.isAfter(old.endsOn())
        ? Stream.empty()
        : Stream.of(new Violation("startsOn", "续签是一份新的委托，「开始日期」须晚于原委托的截止日期 " + old.endsOn()));
  }
}
