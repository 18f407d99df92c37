package cn.jiedao.establishment.effect;

import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeChange;
import cn.jiedao.organization.register.OfficeRegister;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the public is told of a change of offices (domain.md, Art. 4 "Publish"). */
@Component
class ChangeNotice {
  private final Organizations organizations;
  private final OfficeRegister register;

  ChangeNotice(Organizations organizations, OfficeRegister register) {
    this.organizations = organizations;
    this.register = register;
  }

  /** As long as the change is not in the register yet. */
  Map<String, Object> of(
      DecidedChange decided, OfficeChange change, String serviceArrangement, String phone) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("changeType", change.kind().label());
    facts.put("replyNumber", decided.replyNumber());
    facts.put("replyDate", decided.replyDate());
    facts.put("oldNames", names(change.offices()));
    facts.put("newName", change.newName());
    facts.put("codes", codes(change));
    facts.put("communities", communities(decided, change));
    facts.put("area", change.details().area() == null ? null : area(change));
    facts.put("population", population(change));
    facts.put("seat", change.details().seat());
    facts.put("phone", change.details().phone());
    facts.put("effectiveDate", decided.effectiveOn());
    facts.put("residents", residents(decided, change));
    facts.put("serviceArrangement", serviceArrangement);
    facts.put("contactPhone", phone);
    facts.values().removeIf(value -> value == null || value.equals(List.of()));
    return facts;
  }

  /** In one sentence, for whoever works on what follows from it. */
  String summary(DecidedChange decided, OfficeChange change) {
    String offices = String.join("、", names(change.offices()));
    String name = change.newName() == null ? "" : change.newName();
    List<String> communities = communities(decided, change);
    return Stream.of(
            change.kind().label() + "：" + join(offices, name),
            communities.isEmpty()
                ? ""
                : "涉及社区 %d 个：%s".formatted(communities.size(), String.join("、", communities)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("；"));
  }

  private static String join(String offices, String name) {
    return offices.isEmpty() || name.isEmpty() ? offices + name : offices + " → " + name;
  }

  private static String area(OfficeChange change) {
    return change.details().area().toPlainString() + " 平方公里";
  }

  private static String population(OfficeChange change) {
    Integer registered = change.details().registeredPopulation();
    Integer resident = change.details().residentPopulation();
    return Stream.of(
            registered == null ? "" : "户籍人口 " + registered + " 人",
            resident == null ? "" : "常住人口 " + resident + " 人")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("，"));
  }

  /** A code is fixed within a month after the reply, and published then. */
  private static String codes(OfficeChange change) {
    if (change.kind().founds()) return "新代码自批准之日起一个月内确定并公布";
    return change.kind().abolishes() ? "原代码撤销" : "原代码不变";
  }

  private List<String> communities(DecidedChange decided, OfficeChange change) {
    Map<String, String> names = names(decided);
    Stream<String> moved =
        change.kind() == OfficeChange.Kind.MERGER
            ? change.offices().stream()
                .flatMap(office -> register.communitiesOf(office, today(decided)).stream())
                .map(Community::name)
            : change.moves().keySet().stream().sorted().map(code -> names.getOrDefault(code, code));
    return Stream.concat(moved, change.newCommunities().stream()).toList();
  }

  /** Where the residents go from the day of the change on. */
  private String residents(DecidedChange decided, OfficeChange change) {
    if (change.kind().founds()) return "上列社区的居民到" + change.newName() + "办理";
    Map<String, String> names = names(decided);
    var to = new TreeMap<String, List<String>>();
    change.moves().keySet().stream()
        .sorted()
        .forEach(
            code ->
                to.merge(
                    organizations.get(change.moves().get(code)).name(),
                    List.of(names.getOrDefault(code, code)),
                    ChangeNotice::both));
    return to.isEmpty()
        ? null
        : to.entrySet().stream()
            .map(entry -> String.join("、", entry.getValue()) + "的居民到" + entry.getKey() + "办理")
            .collect(Collectors.joining("；"));
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.of(some, more).flatMap(Collection::stream).toList();
  }

  private Map<String, String> names(DecidedChange decided) {
    return register.communitiesOfUnit(decided.unit(), today(decided)).stream()
        .collect(Collectors.toMap(Community::code, Community::name));
  }

  private static LocalDate today(DecidedChange decided) {
    return decided.publishedOn();
  }

  private List<String> names(List<String> offices) {
    return offices.stream().map(organizations::get).map(Organization::name).toList();
  }
}
