package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may bring the end of which delegation forward: a party of one that has not ended (Art. 13).
 */
@Component
class EndRules implements AnswerRules {
  private static final String FIELD = "delegation";

  private final Delegations delegations;
  private final EndRows rows;
  private final Clock clock;

  EndRules(Delegations delegations, EndRows rows, Clock clock) {
    this.delegations = delegations;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(DelegationEnds.PROCESS);
  }

  @Override
  public List<Violation> check(Submission submission) {
    var number = CaseNumber.of(submission.answers().get(FIELD).toString());
    return delegations
        .find(number)
        .map(found -> finding(found, submission.actor().organization()))
        .orElseGet(() -> Stream.of("登记簿中没有这项委托"))
        .map(finding -> new Violation(FIELD, finding))
        .toList();
  }

  private Stream<String> finding(Delegation delegation, String organization) {
    if (!Set.of(delegation.department(), delegation.office()).contains(organization))
      return Stream.of("只有委托部门和受委托街道可以提出终止");
    if (rows.hasEnded(delegation.caseNumber())
        || delegation.endsOn().isBefore(LocalDate.now(clock))) return Stream.of("该项委托已经终止");
    return rows
        .pending(delegation.caseNumber())
        .map(open -> "该项委托的终止正在办理（案号 " + open + "）")
        .stream();
  }
}
