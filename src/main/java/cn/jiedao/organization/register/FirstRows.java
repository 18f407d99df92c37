package cn.jiedao.organization.register;

import cn.jiedao.organization.register.OfficeFiles.Entry;
import cn.jiedao.organization.register.OfficeFiles.Members;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first data set, written out row by row. */
record FirstRows(
    List<Office> offices,
    List<Code> codes,
    List<Member> communities,
    List<Membership> memberships,
    List<Succession> successions) {

  record Office(
      String code,
      String name,
      String shortName,
      String pinyin,
      String unit,
      String legalParent,
      String managingBody,
      String seat,
      String phone,
      BigDecimal area,
      Integer registeredPopulation,
      Integer residentPopulation,
      LocalDate from,
      LocalDate until,
      String edition) {}

  record Code(String office, String unit, String stat, String edition, LocalDate validFrom) {}

  record Member(String code, String name, String unit, boolean demo, LocalDate from) {}

  record Membership(String community, String office, LocalDate from, LocalDate until) {}

  record Succession(String office, String matter, String successor, LocalDate from) {}

  static FirstRows of(OfficeFiles files) {
    var rows =
        new FirstRows(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    var begun = new HashMap<String, LocalDate>();
    files
        .offices()
        .all()
        .forEach(
            (unit, entries) -> entries.forEach(e -> rows.add(unit, e, files.offices(), begun)));
    var numbers = new HashMap<String, Integer>();
    boolean demo = files.communities().edition().contains("demo");
    files
        .communities()
        .communities()
        .forEach((o, all) -> all.forEach(some -> rows.add(o, some, demo, begun, numbers)));
    return rows;
  }

  private void add(
      String unit, Entry entry, OfficeFiles.Offices file, Map<String, LocalDate> begun) {
    String code = unit + "-" + entry.code();
    String name = OfficeNames.full(entry.name());
    LocalDate from = LocalDate.parse(entry.since() == null ? file.recordedFrom() : entry.since());
    LocalDate until = entry.until() == null ? null : LocalDate.parse(entry.until());
    begun.put(code, from);
    offices.add(
        new Office(
            code,
            name,
            OfficeNames.shortName(name),
            Pinyin.of(entry.name()),
            unit,
            entry.legal() == null ? unit : entry.legal(),
            entry.managedBy(),
            entry.seat(),
            entry.phone(),
            entry.area(),
            entry.registeredPopulation(),
            entry.residentPopulation(),
            from,
            until,
            file.edition()));
    if (entry.stat() != null)
      codes.add(
          new Code(code, unit, entry.stat(), file.edition(), LocalDate.parse(file.validFrom())));
    if (entry.successor() != null)
      for (Matter matter : Matter.values())
        successions.add(new Succession(code, matter.code(), unit + "-" + entry.successor(), until));
  }

  private void add(
      String office,
      Members some,
      boolean demo,
      Map<String, LocalDate> begun,
      Map<String, Integer> numbers) {
    String unit = unitOf(office);
    LocalDate joined = begun.get(office);
    LocalDate from = some.formerly() == null ? joined : begun.get(some.formerly());
    for (String name : some.names()) {
      String code = CommunityCodes.code(unit, numbers.merge(unit, 1, Integer::sum));
      communities.add(new Member(code, name, unit, demo, from));
      if (some.formerly() != null)
        memberships.add(new Membership(code, some.formerly(), from, joined));
      memberships.add(new Membership(code, office, joined, null));
    }
  }

  private String unitOf(String office) {
    return offices.stream()
        .filter(known -> known.code().equals(office))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("communities.yaml：没有代码为“" + office + "”的街道"))
        .unit();
  }
}
