package cn.jiedao.organization.register;

import cn.jiedao.organization.register.Standing.Member;
import cn.jiedao.organization.register.Standing.Office;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks against a change as the register stands on its day: a sentence for each finding. */
final class ChangeChecks {
  private final OfficeChange change;
  private final Standing standing;
  private final List<String> found = new ArrayList<>();

  private ChangeChecks(OfficeChange change, Standing standing) {
    this.change = change;
    this.standing = standing;
  }

  static List<String> objections(OfficeChange change, Standing standing) {
    var checks = new ChangeChecks(change, standing);
    checks.offices();
    if (checks.found.isEmpty()) checks.moves();
    if (checks.found.isEmpty()) checks.whatIsLeft();
    if (checks.found.isEmpty()) checks.order();
    return List.copyOf(new LinkedHashSet<>(checks.found));
  }

  private void offices() {
    int number = change.offices().size();
    switch (change.kind()) {
      case ESTABLISHMENT, BOUNDARY_CHANGE ->
          refuse(number > 0, "%s不涉及街道的更名或撤销，不应选择街道".formatted(change.kind().label()));
      case MERGER -> refuse(number < 2, "合并须选择两个以上的街道");
      default -> refuse(number != 1, "%s须选择一个街道".formatted(change.kind().label()));
    }
    refuse(new HashSet<>(change.offices()).size() < number, "同一个街道选择了两次");
    change.offices().forEach(this::exists);
    if (change.kind() == OfficeChange.Kind.RELOCATION && found.isEmpty()) relocation();
    if (change.kind() == OfficeChange.Kind.ABOLITION) successors();
  }

  private void relocation() {
    String seat = change.details().seat();
    refuse(seat == null || seat.isBlank(), "请填写新的驻地");
    refuse(
        seat != null && seat.equals(standing.offices().get(change.offices().get(0)).seat()),
        "新的驻地与现驻地相同");
  }

  private void successors() {
    for (Matter matter : Matter.values()) {
      String successor = change.successors().get(matter);
      if (successor == null) refuse(true, "请指定" + matter.label() + "由哪个街道接续");
      else if (change.offices().contains(successor))
        refuse(true, "%s不能由拟撤销的“%s”接续".formatted(matter.label(), standing.nameOf(successor)));
      else exists(successor);
    }
  }

  private void moves() {
    boolean founds = change.kind().founds();
    refuse(
        change.kind() == OfficeChange.Kind.ESTABLISHMENT
            && change.moves().isEmpty()
            && change.newCommunities().isEmpty(),
        "请选择划入新设街道的社区");
    refuse(
        change.kind() == OfficeChange.Kind.BOUNDARY_CHANGE && change.moves().isEmpty(), "请填写调整的社区");
    refuse(!founds && !change.newCommunities().isEmpty(), "只有设立或合并街道时才能同时登记新的社区");
    for (var move : change.moves().entrySet()) move(move.getKey(), move.getValue());
    if (change.kind() == OfficeChange.Kind.ABOLITION)
      for (Member member : standing.membersOf(change.offices().get(0)))
        refuse(!change.moves().containsKey(member.code()), "社区“%s”没有安排去向".formatted(member.name()));
  }

  private void move(String community, String receiver) {
    Member member = standing.members().get(community);
    if (member == null) {
      found.add(
          "社区“%s”在 %s 不属于%s"
              .formatted(standing.nameOf(community), standing.day(), standing.unitName()));
      return;
    }
    switch (change.kind()) {
      case ESTABLISHMENT ->
          refuse(
              !receiver.equals(OfficeChange.NEW), "设立街道时，社区“%s”只能划入新设的街道".formatted(member.name()));
      case MERGER ->
          refuse(
              !receiver.equals(OfficeChange.NEW) || !change.offices().contains(member.office()),
              "合并时，社区“%s”只能随其街道划入新的街道".formatted(member.name()));
      case ABOLITION -> {
        refuse(
            !change.offices().contains(member.office()),
            "社区“%s”不属于拟撤销的街道".formatted(member.name()));
        receives(member, receiver);
      }
      case BOUNDARY_CHANGE -> receives(member, receiver);
      default -> refuse(true, "%s不能同时调整社区".formatted(change.kind().label()));
    }
  }

  private void receives(Member member, String receiver) {
    if (receiver.equals(member.office()))
      found.add("社区“%s”已经属于“%s”".formatted(member.name(), standing.nameOf(receiver)));
    else if (change.offices().contains(receiver))
      found.add("社区“%s”不能划入拟撤销的“%s”".formatted(member.name(), standing.nameOf(receiver)));
    else exists(receiver);
  }

  private void exists(String code) {
    Office office = standing.offices().get(code);
    if (office == null) found.add("“%s”在 %s 不存在".formatted(standing.nameOf(code), standing.day()));
    else if (!office.unit().equals(change.unit()))
      found.add("“%s”不属于%s".formatted(office.shortName(), standing.unitName()));
  }

  /** No office is left without a community, unless it ends. */
  private void whatIsLeft() {
    var left = new LinkedHashMap<String, Integer>();
    change.moves().forEach((community, receiver) -> count(left, community, receiver));
    left.forEach(
        (office, difference) ->
            refuse(
                !change.offices().contains(office)
                    && !office.equals(OfficeChange.NEW)
                    && standing.membersOf(office).size() + difference < 1,
                "“%s”将没有社区，请保留至少一个或者改为撤销".formatted(standing.nameOf(office))));
  }

  private void count(Map<String, Integer> left, String community, String receiver) {
    left.merge(standing.members().get(community).office(), -1, Integer::sum);
    left.merge(receiver, 1, Integer::sum);
  }

  /** What was decided for a later day would rest on what is changed now. */
  private void order() {
    Set<String> concerned = new LinkedHashSet<>(change.offices());
    concerned.addAll(change.successors().values());
    change.moves().keySet().forEach(c -> concerned.add(standing.members().get(c).office()));
    change.moves().values().stream()
        .filter(o -> !o.equals(OfficeChange.NEW))
        .forEach(concerned::add);
    for (String code : concerned) {
      Office office = standing.offices().get(code);
      refuse(
          office.lastChange().isAfter(standing.day())
              || change.offices().contains(code) && office.since().equals(standing.day()),
          "“%s”已有自 %s 起生效的变更，本次变更的生效日期须晚于该日".formatted(office.shortName(), office.lastChange()));
    }
    for (String community : moved())
      refuse(
          standing.members().get(community).since().equals(standing.day()),
          "社区“%s”自 %s 起刚刚划入现街道，本次变更的生效日期须晚于该日"
              .formatted(standing.nameOf(community), standing.day()));
  }

  private Set<String> moved() {
    Set<String> moved = new LinkedHashSet<>(change.moves().keySet());
    if (change.kind() == OfficeChange.Kind.MERGER)
      change.offices().forEach(o -> standing.membersOf(o).forEach(m -> moved.add(m.code())));
    return moved;
  }

  private void refuse(boolean applies, String reason) {
    if (applies) found.add(reason);
  }
}
