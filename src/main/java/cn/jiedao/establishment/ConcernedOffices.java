package cn.jiedao.establishment;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whose territory, name or existence a proposed change touches: each of them is heard (Art. 4). */
@ModelBean
@Component("concerned")
public class ConcernedOffices {
  private final Proposals proposals;
  private final OfficeRegister register;
  private final Clock clock;

  ConcernedOffices(Proposals proposals, OfficeRegister register, Clock clock) {
    this.proposals = proposals;
    this.register = register;
    this.clock = clock;
  }

  /** For the models; none where a town alone becomes an office. */
  public Collection<String> offices(DelegateExecution step) {
    return of(CaseNumber.of(step.getProcessBusinessKey()));
  }

  public List<String> of(CaseNumber number) {
    return of(ChangeProposal.of(proposals.facts(number)));
  }

  /** Those changed, those that give communities and those that receive them. */
  public List<String> of(ChangeProposal proposal) {
    LocalDate today = LocalDate.now(clock);
    Set<String> offices = new LinkedHashSet<>(proposal.offices());
    proposal
        .movedCommunities()
        .forEach(community -> register.officeOf(community, today).ifPresent(offices::add));
    proposal.moves().forEach(move -> offices.add(move.receiver()));
    return List.copyOf(offices);
  }

  public List<String> communities(CaseNumber number) {
    return communities(ChangeProposal.of(proposals.facts(number)));
  }

  /** Those that move, and all of an office that is changed as such. */
  public List<String> communities(ChangeProposal proposal) {
    LocalDate today = LocalDate.now(clock);
    Set<String> communities = new LinkedHashSet<>(proposal.movedCommunities());
    proposal.offices().stream()
        .flatMap(office -> register.communitiesOf(office, today).stream())
        .map(Community::code)
        .forEach(communities::add);
    return List.copyOf(communities);
  }
}
