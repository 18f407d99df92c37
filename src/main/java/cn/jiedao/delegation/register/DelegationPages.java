package cn.jiedao.delegation.register;

import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notices;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of delegations for everybody, with its history (INV-13-13). */
@Controller
class DelegationPages {
  private final Delegations delegations;
  private final DelegationStandings standings;
  private final Organizations organizations;
  private final Notices notices;

  DelegationPages(
      Delegations delegations,
      DelegationStandings standings,
      Organizations organizations,
      Notices notices) {
    this.delegations = delegations;
    this.standings = standings;
    this.organizations = organizations;
    this.notices = notices;
  }

  @GetMapping("/public/delegations")
  String delegations(@RequestParam(defaultValue = "") String office, Model model) {
    List<PublicDelegation> known =
        delegations.all().stream()
            .map(this::shown)
            .filter(one -> !one.notice().isPractice())
            .toList();
    List<Organization> offices =
        known.stream()
            .map(one -> one.delegation().office())
            .distinct()
            .sorted()
            .map(organizations::get)
            .toList();
    if (!office.isEmpty() && organizations.find(office).isEmpty())
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    List<PublicDelegation> chosen =
        known.stream()
            .filter(one -> office.isEmpty() || office.equals(one.delegation().office()))
            .toList();
    model.addAttribute("offices", offices);
    model.addAttribute("office", office);
    model.addAttribute("current", chosen.stream().filter(one -> !one.standing().isOver()).toList());
    model.addAttribute("past", chosen.stream().filter(one -> one.standing().isOver()).toList());
    return "delegation/delegations";
  }

  private PublicDelegation shown(Delegation delegation) {
    return new PublicDelegation(
        delegation,
        notices.find(delegation.notice()).orElseThrow(),
        standings.of(delegation.caseNumber()));
  }
}
