package cn.jiedao.delegation;

import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.norm.Norm;
import cn.jiedao.norm.NormLevel;
import cn.jiedao.norm.Norms;
import cn.jiedao.norm.Power;
import cn.jiedao.norm.PowerType;
import cn.jiedao.norm.Powers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What may be delegated, and on which basis (Art. 13). */
@Component
class DelegatedMatterRules implements AnswerRules {
  private final Cases cases;
  private final Proposals proposals;
  private final Norms norms;
  private final Powers powers;

  DelegatedMatterRules(Cases cases, Proposals proposals, Norms norms, Powers powers) {
    this.cases = cases;
    this.proposals = proposals;
    this.norms = norms;
    this.powers = powers;
  }

  @Override
  public Set<String> forms() {
    return DelegationRules.FORMS;
  }

  @Override
  public List<Violation> check(Submission submission) {
    var terms = DelegationTerms.of(submission, cases, proposals);
    var violations = new ArrayList<Violation>();
    restsOnANorm(terms).ifPresent(violations::add);
    terms.matters().forEach(matter -> isOwn(matter, terms, violations));
    return violations;
  }

  /** INV-13-1: what is too low does no harm beside a norm that permits it, but bears nothing. */
  private Optional<Violation> restsOnANorm(DelegationTerms terms) {
    List<Norm> basis = terms.basis().stream().flatMap(code -> norms.find(code).stream()).toList();
    if (basis.stream().anyMatch(norm -> norm.mayBaseDelegation(terms.startsOn())))
      return Optional.empty();
    if (basis.stream().allMatch(norm -> norm.level() == NormLevel.NORMATIVE_DOCUMENT))
      return Optional.of(
          new Violation("basis", "规范性文件不能作为委托依据。需要由街道承担的，请按第十二条办理准入审核：" + "在“发起事项”中选择“行政事务准入审核”"));
    return Optional.of(
        new Violation(
            "basis",
            "所选依据在起始日期 %s 没有准许委托街道的有效条文：%s。请选择准许委托的法律、法规、规章"
                .formatted(
                    terms.startsOn(),
                    basis.stream().map(Norm::citation).collect(Collectors.joining("、")))));
  }

  /** INV-13-8, INV-13-12. */
  private void isOwn(String matter, DelegationTerms terms, List<Violation> violations) {
    Power power = powers.find(matter).orElse(null);
    if (power != null && power.type() == PowerType.COERCION)
      violations.add(
          new Violation(
              "matters", "行政强制措施权不得委托（行政强制法第十七条），请从「委托事项」中删去“%s”".formatted(power.name())));
    if (powers.of(terms.department(), terms.startsOn()).stream()
        .noneMatch(own -> own.code().equals(matter)))
      violations.add(
          new Violation(
              "matters",
              "“%s”在起始日期 %s 不是本部门公布的权力事项，不能委托"
                  .formatted(power == null ? matter : power.name(), terms.startsOn())));
  }
}
