package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.SchemeSheet;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.dutylist.DutyItem;
import cn.jiedao.dutylist.DutyItems;
import cn.jiedao.dutylist.DutyList;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a scheme against the one before it, the lists in force and the bodies of its unit. */
@Component
public class SchemeExamination {
  private final Schemes schemes;
  private final DutyItems items;
  private final Organizations organizations;
  private final Cases cases;
  private final Proposals proposals;
  private final Clock clock;

  SchemeExamination(
      Schemes schemes,
      DutyItems items,
      Organizations organizations,
      Cases cases,
      Proposals proposals,
      Clock clock) {
    this.schemes = schemes;
    this.items = items;
    this.organizations = organizations;
    this.cases = cases;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** Of the version in force of a case's proposal; empty before its indicators are drafted. */
  public List<Finding> findings(CaseNumber number) {
    var sheet = new SchemeSheet(proposals.facts(number));
    return sheet.rows("indicators").isEmpty()
        ? List.of()
        : findings(cases.get(number).unit(), sheet, sheet.indicators());
  }

  /**
   * Of indicators that may not have been submitted yet.
   *
   * @param sheet what else the scheme says: year, target, groups
   */
  public List<Finding> findings(String unit, SchemeSheet sheet, List<Indicator> indicators) {
    boolean first = "yes".equals(sheet.text("firstYear"));
    var draft =
        new SchemeDraft(unit, sheet.year(), first, sheet.target(), groupsOf(sheet), indicators);
    return SchemeChecks.findings(draft, around(unit, sheet.year()));
  }

  /** Items that are in force when the scheme of a case begins to count, and the offices' own. */
  List<DutyItem> citable(CaseNumber number) {
    String unit = cases.get(number).unit();
    LocalDate day = countsFrom(new SchemeSheet(proposals.facts(number)).year());
    return items.of(unit, day).stream()
        .filter(item -> item.list() != DutyList.COOPERATION)
        .toList();
  }

  private static Set<OfficeGroup> groupsOf(SchemeSheet sheet) {
    return Set.copyOf(sheet.groups().values());
  }

  Optional<Scheme> previous(String unit, int year) {
    return schemes.inForce(unit, year - 1);
  }

  private Surroundings around(String unit, int year) {
    Map<String, DutyItem> known =
        items.all().stream().collect(Collectors.toMap(DutyItem::code, Function.identity()));
    Set<String> scorers =
        organizations.all().stream()
            .filter(body -> body.unit().equals(unit) && body.kind() == Kind.DEPARTMENT)
            .map(Organization::code)
            .collect(Collectors.toSet());
    return new Surroundings(
        previous(unit, year).map(SchemeExamination::draft), known, countsFrom(year), scorers);
  }

  private LocalDate countsFrom(int year) {
    LocalDate begins = LocalDate.of(year, 1, 1);
    LocalDate today = LocalDate.now(clock);
    return today.isAfter(begins) ? today : begins;
  }

  private static SchemeDraft draft(Scheme scheme) {
    return new SchemeDraft(
        scheme.unit(),
        scheme.year(),
        scheme.firstYear(),
        scheme.target(),
        Set.copyOf(scheme.groups().values()),
        scheme.indicators());
  }
}
