package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms show of a nominee's checks, and of the commendation that may be withdrawn. */
@Component
class CommendationFacts implements FactSource {
  private final Proposals proposals;
  private final Steps steps;
  private final AwardParties parties;
  private final AwardNames names;
  private final Organizations organizations;

  CommendationFacts(
      Proposals proposals,
      Steps steps,
      AwardParties parties,
      AwardNames names,
      Organizations organizations) {
    this.proposals = proposals;
    this.steps = steps;
    this.parties = parties;
    this.names = names;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "nomineeChecks",
        asked -> checks(asked.head().number()),
        "yearResult",
        asked -> names.result(new Nomination(proposals.facts(asked.head().number()))),
        "awardedCommendation",
        asked -> names.full(parties.commendation(asked.head().number())));
  }

  private String checks(CaseNumber number) {
    return steps.of(number, "checkNominee").stream()
        .map(this::line)
        .collect(Collectors.joining("\n"));
  }

  private String line(Step check) {
    return organizations.get(check.organization()).shortName()
        + "："
        + ("clear".equals(check.text("nomineeCheck")) ? "没有问题" : check.text("concernText"));
  }
}
