package cn.jiedao.establishment;

import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeRegister;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    String offices = offices(proposal.offices());
    return switch (proposal.kind()) {
      case ESTABLISHMENT -> "设立" + newOffice(proposal);
      case RENAMING -> offices + "更名为" + newOffice(proposal);
      case MERGER -> "撤销" + offices + "，合并设立" + newOffice(proposal);
      case ABOLITION -> "撤销" + offices;
      case RELOCATION -> offices + "办事处驻地迁移";
      case BOUNDARY_CHANGE -> "变更" + offices(receivers(proposal)) + "管辖范围";
    };
  }

  /** What is asked for, as one sentence without its end. */
  public String action(ChangeProposal proposal) {
    String town = proposal.towns() == null ? "" : "（涉及" + proposal.towns() + "）";
    return switch (proposal.kind()) {
      case MERGER ->
          "撤销%s，以原%s管理区域合并设立%s"
              .formatted(
                  offices(proposal.offices()), offices(proposal.offices()), newOffice(proposal));
      case RELOCATION -> matter(proposal) + "至" + proposal.seatAddress();
      default -> matter(proposal) + town;
    };
  }

  /** What comes of it, line by line. */
  public List<String> details(ChangeProposal proposal) {
    var lines = new ArrayList<String>();
    if (!proposal.communities().isEmpty())
      lines.add("从现有街道划入" + communities(proposal.communities()) + "。");
    if (!proposal.newCommunities().isEmpty())
      lines.add("由" + proposal.towns() + "转入" + String.join("、", proposal.newCommunities()) + "。");
    proposal
        .moves()
        .forEach(
            move ->
                lines.add(
                    communities(move.communities())
                        + "划归"
                        + offices(List.of(move.receiver()))
                        + "管理。"));
    lines.add(measures(proposal));
    proposal.successors().forEach((matter, office) -> lines.add(succession(matter, office)));
    return lines;
  }

  private String measures(ChangeProposal proposal) {
    String seat = proposal.seatAddress() == null ? "" : "，办公地点设在" + proposal.seatAddress();
    return "%s面积约%s平方公里，户籍人口%d人，常住人口%d人%s。"
        .formatted(
            proposal.seatAddress() == null ? "划转区域" : "区域",
            plain(proposal.area()),
            proposal.registeredPopulation(),
            proposal.residentPopulation(),
            seat);
  }

  private static String plain(BigDecimal area) {
    return area == null ? "" : area.stripTrailingZeros().toPlainString();
  }

  private String succession(Matter matter, String office) {
    return matter.label() + "由" + offices(List.of(office)) + "承接。";
  }

  private static Collection<String> receivers(ChangeProposal proposal) {
    return proposal.moves().stream().map(ChangeProposal.Move::receiver).distinct().toList();
  }

  private static String newOffice(ChangeProposal proposal) {
    return proposal.newName().replaceFirst("办事处$", "");
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

  private Map<String, String> names() {
    LocalDate today = LocalDate.now(clock);
    return organizations.units().stream()
        .flatMap(unit -> register.communitiesOfUnit(unit.code(), today).stream())
        .collect(Collectors.toMap(Community::code, Community::name));
  }
}
