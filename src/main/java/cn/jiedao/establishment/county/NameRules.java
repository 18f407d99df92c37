package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.ChangeClaims;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.OfficeChange.Kind;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The name of an office is its own in the whole city, in writing and by its sound (Art. 4). */
@Component
class NameRules implements ChangeRules.Rule {
  private final OfficeRegister register;
  private final ChangeClaims claims;
  private final Organizations organizations;

  NameRules(OfficeRegister register, ChangeClaims claims, Organizations organizations) {
    this.register = register;
    this.claims = claims;
    this.organizations = organizations;
  }

  @Override
  public Stream<Violation> check(ChangeProposal proposal, CaseNumber number, String unit) {
    String name = proposal.newName();
    if (name == null) return Stream.empty();
    return Stream.concat(
        register.soundingLike(name).stream().flatMap(office -> taken(proposal, office)),
        claims.namesElsewhere(List.of(name), number).values().stream()
            .map(other -> violation("「%s」正在另一件未办结的变更（%s）中使用，请改用其他名称".formatted(name, other))));
  }

  /** One that is merged may give the new one its name; one that is renamed needs another. */
  private Stream<Violation> taken(ChangeProposal proposal, OfficeVersion office) {
    boolean same = office.name().equals(proposal.newName());
    boolean own = proposal.offices().contains(office.office());
    if (own && proposal.kind() == Kind.MERGER) return Stream.empty();
    if (own) return same ? Stream.of(violation("与街道现在的名称相同，请填写新的名称")) : Stream.empty();
    String where = organizations.unit(office.managedBy()).name() + office.name();
    return Stream.of(violation((same ? "全市已有「%s」，请改用其他名称" : "与「%s」读音相同，请改用其他名称").formatted(where)));
  }

  private static Violation violation(String finding) {
    return new Violation("newName", "「新名称」" + finding);
  }
}
