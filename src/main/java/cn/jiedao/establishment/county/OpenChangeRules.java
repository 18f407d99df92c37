package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.ChangeClaims;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.establishment.ChangeSummary;
import cn.jiedao.establishment.ConcernedOffices;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.register.OfficeChange.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An office, and a community, is in one open change at a time (INV-4-9). */
@Component
class OpenChangeRules implements ChangeRules.Rule {
  private final ChangeClaims claims;
  private final ConcernedOffices concerned;
  private final ChangeSummary names;

  OpenChangeRules(ChangeClaims claims, ConcernedOffices concerned, ChangeSummary names) {
    this.claims = claims;
    this.concerned = concerned;
    this.names = names;
  }

  @Override
  public Stream<Violation> check(ChangeProposal proposal, CaseNumber number, String unit) {
    return Stream.concat(
        claims.officesElsewhere(concerned.of(proposal), number).entrySet().stream()
            .map(
                claim ->
                    new Violation(
                        field(proposal, claim.getKey()),
                        "%s已有一件未办结的变更（%s），请等它办结后再申请"
                            .formatted(names.offices(List.of(claim.getKey())), claim.getValue()))),
        claims.communitiesElsewhere(proposal.movedCommunities(), number).entrySet().stream()
            .map(
                claim ->
                    new Violation(
                        proposal.kind() == Kind.ESTABLISHMENT ? "communities" : "moves",
                        "%s正在另一件未办结的变更（%s）中划转，请等它办结后再申请"
                            .formatted(
                                names.communities(List.of(claim.getKey())), claim.getValue()))));
  }

  private static String field(ChangeProposal proposal, String office) {
    if (proposal.offices().contains(office)) return "offices";
    return proposal.kind() == Kind.ESTABLISHMENT ? "communities" : "moves";
  }
}
