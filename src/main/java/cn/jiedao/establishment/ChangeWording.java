package cn.jiedao.establishment;

import cn.jiedao.establishment.ChangeProposal.Move;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A change in the words of an official document (Art. 4): 撤销胥江街道、沧浪街道，以原两街道管理区域合并设立沧浪街道.
 *
 * @param change what is asked for
 * @param names of what it concerns
 */
record ChangeWording(ChangeProposal change, Names names) {
  /** More of them are only counted. */
  private static final int MOST_NAMED = 8;

  private static final List<String> NUMERALS =
      List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十");

  /** What codes stand for, as the register of offices has it before the change. */
  interface Names {
    /** 沧浪街道. */
    String office(String code);

    String community(String code);

    /** Code of the office a community belongs to; null where it belongs to none. */
    String officeOf(String community);

    /** How many communities an office has. */
    int communitiesOf(String office);

    /** Null where the register does not say. */
    String seat(String office);
  }

  /** What it is about, for titles. */
  String matter() {
    return switch (change.kind()) {
      case ESTABLISHMENT -> "设立" + newOffice();
      case RENAMING -> offices() + "更名为" + newOffice();
      case MERGER -> "撤销" + offices() + "，合并设立" + newOffice();
      case ABOLITION -> "撤销" + offices();
      case RELOCATION -> offices() + "办公地点迁移";
      case BOUNDARY_CHANGE -> "变更" + named(parties()) + "管辖范围";
    };
  }

  /** What is done, as a clause that 同意 or 拟 may begin. */
  String action() {
    return switch (change.kind()) {
      case ESTABLISHMENT ->
          change.towns() == null ? matter() : "由" + change.towns() + "相关区域" + matter();
      case RENAMING -> "将" + matter();
      case MERGER -> matter().replace("，合并", "，以原" + numeral(change.offices().size()) + "街道管理区域合并");
      case RELOCATION -> "将%s的办公地点%s迁至%s".formatted(offices(), formerSeat(), change.seatAddress());
      case ABOLITION, BOUNDARY_CHANGE -> matter();
    };
  }

  /** What comes of it, sentence by sentence. */
  List<String> details() {
    var lines = new ArrayList<String>();
    if (!change.communities().isEmpty())
      lines.add("将" + byOffice(change.communities()) + "划归" + newOffice() + "管理。");
    if (!change.newCommunities().isEmpty())
      lines.add(
          "%s的%s划归%s管理。".formatted(change.towns(), listed(change.newCommunities()), newOffice()));
    for (Move move : change.moves())
      lines.add(
          "将%s划归%s管理。".formatted(byOffice(move.communities()), names.office(move.receiver())));
    lines.add(measured());
    if (change.managedBy() != null) lines.add("%s由%s代管。".formatted(changed(), change.managedBy()));
    lines.addAll(successions());
    return lines.stream().filter(Objects::nonNull).toList();
  }

  private String measured() {
    return switch (change.kind()) {
      case ESTABLISHMENT, MERGER ->
          "%s管理%d个社区居民委员会，%s，办公地点设在%s。"
              .formatted(newOffice(), communitiesOfTheNew(), measures("区域"), change.seatAddress());
      case ABOLITION, BOUNDARY_CHANGE -> change.area() == null ? null : measures("划转区域") + "。";
      case RENAMING -> "更名后，管辖范围、隶属关系和办公地点不变。";
      case RELOCATION -> "迁移后，名称、管辖范围和隶属关系不变。";
    };
  }

  private String measures(String of) {
    return "%s面积约%s平方公里，户籍人口%d人，常住人口%d人"
        .formatted(
            of, plain(change.area()), change.registeredPopulation(), change.residentPopulation());
  }

  private static String plain(BigDecimal area) {
    return area.stripTrailingZeros().toPlainString();
  }

  private int communitiesOfTheNew() {
    return change.communities().size()
        + change.newCommunities().size()
        + change.offices().stream().mapToInt(names::communitiesOf).sum();
  }

  /** 胥江街道管理的A、B等9个社区居民委员会、沧浪街道管理的…. */
  private String byOffice(List<String> communities) {
    Map<String, List<String>> grouped = new LinkedHashMap<>();
    for (String community : communities)
      grouped
          .computeIfAbsent(
              Objects.requireNonNullElse(names.officeOf(community), ""), any -> new ArrayList<>())
          .add(names.community(community));
    return grouped.entrySet().stream()
        .map(
            of ->
                (of.getKey().isEmpty() ? "" : names.office(of.getKey()) + "管理的")
                    + listed(of.getValue()))
        .collect(Collectors.joining("、"));
  }

  private static String listed(List<String> communities) {
    if (communities.size() > MOST_NAMED) return communities.size() + "个社区居民委员会";
    String all = String.join("、", communities);
    return communities.size() == 1 ? all : all + "等" + communities.size() + "个社区";
  }

  /** 在办案件、人员和编制由沧浪街道承接。 */
  private List<String> successions() {
    Map<String, List<String>> byOffice = new LinkedHashMap<>();
    change
        .successors()
        .forEach(
            (matter, office) ->
                byOffice.computeIfAbsent(office, any -> new ArrayList<>()).add(matter.label()));
    return byOffice.entrySet().stream()
        .map(
            of ->
                offices()
                    + "的"
                    + String.join("、", of.getValue())
                    + "由"
                    + names.office(of.getKey())
                    + "承接。")
        .toList();
  }

  private String formerSeat() {
    String seat = names.seat(change.offices().get(0));
    return seat == null ? "" : "由" + seat;
  }

  private String offices() {
    return named(change.offices());
  }

  private String named(Collection<String> offices) {
    return offices.stream().map(names::office).collect(Collectors.joining("、"));
  }

  /** Those that give communities and those that receive them. */
  private Collection<String> parties() {
    var parties = new ArrayList<String>();
    for (Move move : change.moves()) {
      move.communities().stream()
          .map(names::officeOf)
          .filter(Objects::nonNull)
          .forEach(parties::add);
      parties.add(move.receiver());
    }
    return parties.stream().distinct().toList();
  }

  /** Whatever comes out of the change. */
  private String changed() {
    if (change.newName() != null) return newOffice();
    return change.offices().isEmpty() ? named(parties()) : offices();
  }

  private String newOffice() {
    return change.newName().replaceFirst("办事处$", "");
  }

  private static String numeral(int count) {
    return count < NUMERALS.size() ? NUMERALS.get(count) : String.valueOf(count);
  }
}
