package cn.jiedao.delegation.register;

import cn.jiedao.norm.Norm;
import cn.jiedao.norm.Norms;
import cn.jiedao.norm.Powers;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the public is told of a delegation (domain.md, Art. 13 "Publish"). */
@Component
class DelegationNotice {
  private final Organizations organizations;
  private final OfficeRegister offices;
  private final Powers powers;
  private final Norms norms;

  DelegationNotice(
      Organizations organizations, OfficeRegister offices, Powers powers, Norms norms) {
    this.organizations = organizations;
    this.offices = offices;
    this.powers = powers;
    this.norms = norms;
  }

  Map<String, Object> of(AgreedTerms terms, LocalDate from, String phone) {
    Delegation agreed = terms.delegation(null);
    String department = organizations.get(agreed.department()).name();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("agreementNumber", agreed.agreementNumber());
    facts.put("department", department);
    facts.put("office", organizations.get(agreed.office()).name());
    facts.put("matters", agreed.matters().stream().map(powers::name).toList());
    facts.put("basis", agreed.basis().stream().map(this::basis).toList());
    facts.put("powers", powers(agreed));
    facts.put("powerLimits", terms.text("powerLimits"));
    facts.put("area", area(agreed, from));
    facts.put("term", agreed.startsOn() + " 至 " + agreed.endsOn());
    facts.put("effectiveDate", from.toString());
    facts.put("issuer", "以" + department + "的名义实施，由其承担法律责任；对行为不服的，以其为被申请人、被告");
    facts.put("complaints", terms.text("contact"));
    facts.put("contactPhone", phone);
    offices.find(agreed.office(), from).ifPresent(office -> address(facts, office));
    return facts;
  }

  private static void address(Map<String, Object> facts, OfficeVersion office) {
    facts.put("address", office.seat());
    facts.put("phone", office.phone());
  }

  private String basis(String code) {
    return norms.find(code).map(Norm::citation).orElse(code);
  }

  private static List<String> powers(Delegation agreed) {
    return agreed.powers().stream()
        .map(DelegatedPower::of)
        .map(
            power ->
                power == DelegatedPower.PENALTY && agreed.penaltyLimit() != null
                    ? "处罚（不超过 " + agreed.penaltyLimit().toPlainString() + " 元）"
                    : power.label())
        .toList();
  }

  private Object area(Delegation agreed, LocalDate day) {
    if (agreed.area().isEmpty()) return "街道全部辖区";
    return offices.communitiesOf(agreed.office(), day).stream()
        .filter(community -> agreed.area().contains(community.code()))
        .map(Community::name)
        .toList();
  }
}
