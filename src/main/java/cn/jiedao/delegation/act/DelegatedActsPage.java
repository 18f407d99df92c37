package cn.jiedao.delegation.act;

import cn.jiedao.norm.Powers;
import cn.jiedao.organization.Organizations;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was done under delegations by the officer's office, or in his department's name. */
@Controller
class DelegatedActsPage {
  private static final Map<String, String> POWERS =
      Map.of(
          "inspection", "检查",
          "filing", "立案",
          "penalty", "处罚",
          "licence", "许可",
          "confirmation", "确认",
          "relief", "给付");

  /**
   * @param issuer name of the department: of whoever issues it and hears complaints (INV-13-7)
   */
  record Row(
      String delegation,
      String actNumber,
      LocalDate actedOn,
      String matter,
      String power,
      String party,
      String result,
      String amount,
      String office,
      String issuer) {}

  private final DelegatedActs acts;
  private final Powers powers;
  private final Organizations organizations;

  DelegatedActsPage(DelegatedActs acts, Powers powers, Organizations organizations) {
    this.acts = acts;
    this.powers = powers;
    this.organizations = organizations;
  }

  @GetMapping("/workplace/delegated-acts")
  String show(Model page) {
    String own = CurrentOfficer.find().map(Officer::organization).orElse("");
    List<DelegatedAct> found = own.isEmpty() ? List.of() : acts.concerning(own);
    page.addAttribute("rows", found.stream().map(this::row).toList());
    return "delegation/acts";
  }

  private Row row(DelegatedAct act) {
    return new Row(
        act.delegation(),
        act.actNumber(),
        act.actedOn(),
        powers.name(act.matter()),
        POWERS.getOrDefault(act.power(), act.power()),
        act.party(),
        act.result(),
        act.amount() == null ? "" : act.amount().toPlainString() + " 元",
        organizations.get(act.office()).name(),
        organizations.get(act.issuer()).name());
  }
}
