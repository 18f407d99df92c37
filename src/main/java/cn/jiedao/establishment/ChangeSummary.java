package cn.jiedao.establishment;

import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A proposed change in the words of officials, for forms, titles and documents. */
@Component
public class ChangeSummary {
  private final Organizations organizations;
  private final OfficeRegister register;
  private final Clock clock;

  ChangeSummary(Organizations organizations, OfficeRegister register, Clock clock) {
    this.organizations = organizations;
    this.register = register;
    this.clock = clock;
  }

  /** In one phrase: 撤销胥江街道、沧浪街道，合并设立沧浪街道. */
  public String matter(ChangeProposal proposal) {
    return wording(proposal).matter();
  }

  /** What is done, as a clause that 同意 or 拟 may begin. */
  public String action(ChangeProposal proposal) {
    return wording(proposal).action();
  }

  /** What comes of it, sentence by sentence. */
  public List<String> details(ChangeProposal proposal) {
    return wording(proposal).details();
  }

  /** Names of offices: 胥江街道、沧浪街道. */
  public String offices(Collection<String> offices) {
    return offices.stream()
        .map(office -> organizations.get(office).shortName())
        .collect(Collectors.joining("、"));
  }

  /** Names of communities. */
  public String communities(Collection<String> communities) {
    Map<String, String> names = names();
    return communities.stream()
        .map(community -> names.getOrDefault(community, community))
        .collect(Collectors.joining("、"));
  }

  private ChangeWording wording(ChangeProposal proposal) {
    return new ChangeWording(proposal, new Today(LocalDate.now(clock), names()));
  }

  private Map<String, String> names() {
    LocalDate today = LocalDate.now(clock);
    return organizations.units().stream()
        .flatMap(unit -> register.communitiesOfUnit(unit.code(), today).stream())
        .collect(Collectors.toMap(Community::code, Community::name));
  }

  /** As the register has it today. */
  private final class Today implements ChangeWording.Names {
    private final LocalDate day;
    private final Map<String, String> communities;

    private Today(LocalDate day, Map<String, String> communities) {
      this.day = day;
      this.communities = communities;
    }

    @Override
    public String office(String code) {
      return organizations.get(code).shortName();
    }

    @Override
    public String community(String code) {
      return communities.getOrDefault(code, code);
    }

    @Override
    public String officeOf(String community) {
      return register.officeOf(community, day).orElse(null);
    }

    @Override
    public int communitiesOf(String office) {
      return register.communitiesOf(office, day).size();
    }

    @Override
    public String seat(String office) {
      return register.find(office, day).map(OfficeVersion::seat).orElse(null);
    }
  }
}
