package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.establishment.ChangeSummary;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeChange.Kind;
import cn.jiedao.organization.register.OfficeRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every community moves once, from where it is to another office, and none is left (INV-4-7). */
@Component
class TerritoryRules implements ChangeRules.Rule {
  private final OfficeRegister register;
  private final ChangeSummary names;
  private final Clock clock;

  TerritoryRules(OfficeRegister register, ChangeSummary names, Clock clock) {
    this.register = register;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Stream<Violation> check(ChangeProposal proposal, CaseNumber number, String unit) {
    var findings = Stream.<Violation>builder();
    twice(proposal, findings);
    if (proposal.kind() == Kind.ABOLITION) abolition(proposal, findings);
    else drained(proposal, findings);
    proposal.moves().forEach(move -> home(move, findings));
    return findings.build();
  }

  private static String field(ChangeProposal proposal) {
    return proposal.kind() == Kind.ESTABLISHMENT ? "communities" : "moves";
  }

  private void twice(ChangeProposal proposal, Stream.Builder<Violation> findings) {
    var seen = new HashSet<String>();
    Set<String> twice =
        proposal.movedCommunities().stream().filter(c -> !seen.add(c)).collect(Collectors.toSet());
    if (!twice.isEmpty())
      findings.add(
          new Violation("moves", "「社区划转」%s写了两次，请只保留一处".formatted(names.communities(twice))));
  }

  /** All communities of the office, and no other. */
  private void abolition(ChangeProposal proposal, Stream.Builder<Violation> findings) {
    if (proposal.offices().size() != 1) return;
    String office = proposal.offices().get(0);
    List<String> own = communitiesOf(office);
    List<String> moved = proposal.movedCommunities();
    List<String> left = own.stream().filter(c -> !moved.contains(c)).toList();
    List<String> foreign = moved.stream().filter(c -> !own.contains(c)).distinct().toList();
    if (!left.isEmpty())
      findings.add(
          new Violation("moves", "「社区划转」没有写明%s划给哪个街道，请补充".formatted(names.communities(left))));
    if (!foreign.isEmpty())
      findings.add(
          new Violation(
              "moves",
              "「社区划转」%s不属于%s，请删除"
                  .formatted(names.communities(foreign), names.offices(List.of(office)))));
    if (proposal.moves().stream().anyMatch(move -> move.receiver().equals(office)))
      findings.add(new Violation("moves", "「社区划转」不能划给要撤销的街道，请改选其他街道"));
    proposal.successors().entrySet().stream()
        .filter(succession -> succession.getValue().equals(office))
        .forEach(
            succession ->
                findings.add(
                    new Violation(
                        succession.getKey().code() + "To",
                        "「%s」不能由要撤销的街道承接，请改选其他街道".formatted(succession.getKey().label()))));
  }

  /** An office without any community is an abolition. */
  private void drained(ChangeProposal proposal, Stream.Builder<Violation> findings) {
    Set<String> moved = Set.copyOf(proposal.movedCommunities());
    moved.stream()
        .flatMap(c -> register.officeOf(c, today()).stream())
        .distinct()
        .filter(office -> moved.containsAll(communitiesOf(office)))
        .forEach(
            office ->
                findings.add(
                    new Violation(
                        field(proposal),
                        "划走了%s的全部社区，该街道将没有社区；请保留社区，或者申请撤销、合并该街道"
                            .formatted(names.offices(List.of(office))))));
  }

  private void home(ChangeProposal.Move move, Stream.Builder<Violation> findings) {
    List<String> home =
        move.communities().stream()
            .filter(c -> register.officeOf(c, today()).filter(move.receiver()::equals).isPresent())
            .toList();
    if (!home.isEmpty())
      findings.add(
          new Violation(
              "moves",
              "「社区划转」%s已经属于%s，请删除或者改选接收的街道"
                  .formatted(names.communities(home), names.offices(List.of(move.receiver())))));
  }

  private List<String> communitiesOf(String office) {
    return register.communitiesOf(office, today()).stream().map(Community::code).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
