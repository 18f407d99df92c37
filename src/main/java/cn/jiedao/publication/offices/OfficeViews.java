package cn.jiedao.publication.offices;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import cn.jiedao.organization.register.DivisionCodes;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the public is shown of the register of offices; the sandbox is no part of it. */
@Component
class OfficeViews {
  private final OfficeRegister register;
  private final Successions successions;
  private final DivisionCodes codes;
  private final Organizations organizations;
  private final Notices notices;

  OfficeViews(
      OfficeRegister register,
      Successions successions,
      DivisionCodes codes,
      Organizations organizations,
      Notices notices) {
    this.register = register;
    this.successions = successions;
    this.codes = codes;
    this.organizations = organizations;
    this.notices = notices;
  }

  /** Those that may have offices, each with how many it has on a day. */
  List<UnitView> units(LocalDate day) {
    return organizations.units().stream()
        .filter(unit -> !unit.sandbox() && unit.level() != Level.MUNICIPAL)
        .map(unit -> unit(unit, day))
        .toList();
  }

  private UnitView unit(Unit unit, LocalDate day) {
    return new UnitView(
        unit.code(),
        unit.name(),
        register.officesOf(unit.code(), day).size(),
        register.communitiesOfUnit(unit.code(), day).size());
  }

  List<OfficeView> offices(String unit, LocalDate day) {
    return register.officesOf(unit, day).stream().map(office -> office(office, day)).toList();
  }

  private OfficeView office(OfficeVersion office, LocalDate day) {
    boolean byReference = !office.legalParent().equals(office.managedBy());
    return new OfficeView(
        office,
        byReference ? organizations.unit(office.legalParent()).name() : null,
        register.communitiesOf(office.office(), day).size(),
        codes.of(office.office(), day));
  }

  Optional<OfficeView> office(String code, LocalDate day) {
    return register.find(code, day).map(office -> office(office, day));
  }

  /** The newest first; empty where the public register has no such office. */
  List<PastView> history(String code) {
    var known = organizations.find(code);
    if (known.isEmpty() || organizations.unit(known.get().unit()).sandbox()) return List.of();
    var history = register.history(code).stream().map(this::past).collect(Collectors.toList());
    Collections.reverse(history);
    return history;
  }

  private PastView past(OfficeVersion version) {
    return new PastView(
        version, organizations.unit(version.managedBy()).name(), notice(version.changeCase()));
  }

  /** Of the change itself, not of what was asked of the public before. */
  private String notice(String changeCase) {
    if (changeCase == null || !CaseNumber.isOne(changeCase)) return null;
    return notices.ofCase(CaseNumber.of(changeCase)).stream()
        .filter(notice -> notice.openUntil() == null && !notice.isWithdrawn())
        .map(Notice::number)
        .reduce((newer, older) -> older)
        .orElse(null);
  }

  /** Who took over the cases of an office that is gone. */
  Optional<OfficeVersion> successor(String code, LocalDate day) {
    String successor = successions.of(code, Matter.CASES, day);
    return successor.equals(code) ? Optional.empty() : register.find(successor, day);
  }
}
