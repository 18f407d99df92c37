package cn.jiedao.delegation;

import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.norm.Powers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A matter is delegated to an office once at a time (Art. 13, INV-13-9). */
@Component
class DelegationOverlapRules implements AnswerRules {
  private final Cases cases;
  private final Proposals proposals;
  private final Delegations delegations;
  private final Powers powers;

  DelegationOverlapRules(Cases cases, Proposals proposals, Delegations delegations, Powers powers) {
    this.cases = cases;
    this.proposals = proposals;
    this.delegations = delegations;
    this.powers = powers;
  }

  @Override
  public Set<String> forms() {
    return DelegationRules.FORMS;
  }

  @Override
  public List<Violation> check(Submission submission) {
    var terms = DelegationTerms.of(submission, cases, proposals);
    if (terms.endsOn().isBefore(terms.startsOn())) return List.of();
    return delegations
        .overlapping(
            terms.department(), terms.office(), terms.matters(), terms.startsOn(), terms.endsOn())
        .stream()
        .map(other -> new Violation("matters", text(other, terms.matters())))
        .toList();
  }

  private String text(Delegation other, List<String> matters) {
    String common =
        other.matters().stream()
            .filter(matters::contains)
            .map(powers::name)
            .collect(Collectors.joining("、"));
    return "“%s”已经委托给该街道（%s，案号 %s，%s 至 %s），期限不得重叠；请在其终止之后起算，或者删去该事项"
        .formatted(
            common, other.agreementNumber(), other.caseNumber(), other.startsOn(), other.endsOn());
  }
}
