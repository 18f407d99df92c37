package cn.jiedao.delegation.supervision;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.norm.Powers;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Supervisions of delegations, opened when due as cases of their own of the department. */
@Component
class SupervisionCases {
  private final Delegations delegations;
  private final Proposals proposals;
  private final Powers powers;
  private final HouseCases cases;

  SupervisionCases(Delegations delegations, Proposals proposals, Powers powers, HouseCases cases) {
    this.delegations = delegations;
    this.proposals = proposals;
    this.powers = powers;
    this.cases = cases;
  }

  CaseNumber open(CaseNumber number) {
    Delegation delegation = delegations.find(number).orElseThrow();
    String title = proposals.facts(number).get("title").toString();
    return cases.open(
        "delegation-supervision",
        number,
        delegation.department(),
        "指导监督：" + title,
        Map.of(
            "title", title,
            "delegation", number.value(),
            "agreementNumber", delegation.agreementNumber(),
            "office", delegation.office(),
            "delegatedMatters",
                delegation.matters().stream().map(powers::name).collect(Collectors.joining("、")),
            "startsOn", delegation.startsOn().toString(),
            "endsOn", delegation.endsOn().toString()));
  }
}
