package cn.jiedao.organization.register;

import cn.jiedao.organization.register.OfficeChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the register should hold, kept without a database: whose each community is, day by day. */
final class OfficeModel {
  private static final class Office {
    final TreeMap<LocalDate, String> names = new TreeMap<>();
    LocalDate from;
    LocalDate until = LocalDate.MAX;
    LocalDate touched;
    LocalDate described;
    String seat;
  }

  private final Map<String, Office> offices = new TreeMap<>();
  private final Map<String, TreeMap<LocalDate, String>> communities = new TreeMap<>();
  private final Set<String> newNames = new HashSet<>();
  final TreeSet<LocalDate> days = new TreeSet<>();

  void begin(String code, String name, int number) {
    office(code, name, TrialRegister.BEGINNING);
    for (int i = 1; i <= number; i++) joins(code + "-" + i, code, TrialRegister.BEGINNING);
  }

  private Office office(String code, String name, LocalDate day) {
    var office = new Office();
    office.from = office.touched = office.described = day;
    office.names.put(day, name);
    offices.put(code, office);
    days.add(day);
    return office;
  }

  private void joins(String community, String office, LocalDate day) {
    communities.computeIfAbsent(community, c -> new TreeMap<>()).put(day, office);
  }

  List<String> ever() {
    return List.copyOf(offices.keySet());
  }

  List<String> existing(LocalDate day) {
    return offices.keySet().stream().filter(code -> exists(code, day)).toList();
  }

  boolean exists(String code, LocalDate day) {
    Office office = offices.get(code);
    return office != null && !day.isBefore(office.from) && day.isBefore(office.until);
  }

  String name(String code, LocalDate day) {
    return offices.get(code).names.floorEntry(day).getValue();
  }

  /** Community → office. */
  Map<String, String> belonging(LocalDate day) {
    var belonging = new TreeMap<String, String>();
    communities.forEach(
        (community, since) -> {
          var entry = since.floorEntry(day);
          if (entry != null) belonging.put(community, entry.getValue());
        });
    return belonging;
  }

  /** What moves where, the new office being {@link OfficeChange#NEW}. */
  private Map<String, String> moves(OfficeChange change) {
    if (change.kind() != Kind.MERGER) return change.moves();
    var moves = new HashMap<String, String>();
    belonging(change.effectiveOn())
        .forEach(
            (community, office) -> {
              if (change.offices().contains(office)) moves.put(community, OfficeChange.NEW);
            });
    return moves;
  }

  /** Whether the change can be, and does not upset one that is decided for a later day. */
  boolean allows(OfficeChange change) {
    LocalDate day = change.effectiveOn();
    Set<String> targets = new HashSet<>(change.offices());
    int needed =
        switch (change.kind()) {
          case ESTABLISHMENT, BOUNDARY_CHANGE -> 0;
          case MERGER -> Math.max(2, targets.size());
          default -> 1;
        };
    if (change.offices().size() != needed || targets.size() != needed) return false;
    for (String target : targets)
      if (!exists(target, day) || !offices.get(target).described.isBefore(day)) return false;
    return namesAreFree(change, day) && movesAreFine(change, day, targets) && isLast(change, day);
  }

  private boolean namesAreFree(OfficeChange change, LocalDate day) {
    for (String community : change.newCommunities())
      if (!change.kind().founds() || newNames.contains(community)) return false;
    if (!change.kind().founds() && change.kind() != Kind.RENAMING) return true;
    for (var entry : offices.entrySet()) {
      Office office = entry.getValue();
      boolean ending = change.offices().contains(entry.getKey());
      if (ending && change.kind() == Kind.MERGER) continue;
      for (var named : office.names.entrySet()) {
        LocalDate next = office.names.higherKey(named.getKey());
        LocalDate end = next == null ? office.until : next;
        if (named.getValue().equals(change.newName()) && end.isAfter(day)) return false;
      }
    }
    return true;
  }

  private boolean movesAreFine(OfficeChange change, LocalDate day, Set<String> targets) {
    Map<String, String> now = belonging(day);
    Map<String, String> moves = moves(change);
    var after = new HashMap<>(now);
    for (var move : moves.entrySet()) {
      String from = now.get(move.getKey());
      String to = move.getValue();
      if (from == null || !communities.get(move.getKey()).floorKey(day).isBefore(day)) return false;
      boolean ending = targets.contains(from);
      boolean fine =
          switch (change.kind()) {
            case ESTABLISHMENT -> to.equals(OfficeChange.NEW);
            case MERGER -> true;
            case ABOLITION -> ending && !targets.contains(to) && exists(to, day);
            case BOUNDARY_CHANGE -> !from.equals(to) && exists(to, day);
            default -> false;
          };
      if (!fine) return false;
      after.put(move.getKey(), to);
    }
    if (change.kind() == Kind.ESTABLISHMENT && moves.isEmpty() && change.newCommunities().isEmpty())
      return false;
    if (change.kind() == Kind.BOUNDARY_CHANGE && moves.isEmpty()) return false;
    if (change.kind() == Kind.RELOCATION
        && change.details().seat().equals(offices.get(change.offices().get(0)).seat)) return false;
    if (change.kind() == Kind.ABOLITION) {
      if (targets.stream().anyMatch(after::containsValue)) return false;
      for (Matter matter : Matter.values()) {
        String successor = change.successors().get(matter);
        if (successor == null || targets.contains(successor) || !exists(successor, day))
          return false;
      }
    }
    return existing(day).stream()
        .filter(office -> now.containsValue(office) && !targets.contains(office))
        .allMatch(after::containsValue);
  }

  private boolean isLast(OfficeChange change, LocalDate day) {
    return concerned(change).stream().noneMatch(o -> offices.get(o).touched.isAfter(day));
  }

  private Set<String> concerned(OfficeChange change) {
    Set<String> concerned = new HashSet<>(change.offices());
    Map<String, String> now = belonging(change.effectiveOn());
    concerned.addAll(change.successors().values());
    moves(change)
        .forEach(
            (community, office) -> {
              concerned.add(now.get(community));
              if (!office.equals(OfficeChange.NEW)) concerned.add(office);
            });
    return concerned;
  }

  void apply(OfficeChange change, String founded, List<String> newCodes) {
    LocalDate day = change.effectiveOn();
    days.add(day);
    Map<String, String> moves = moves(change);
    var moved = new ArrayList<>(moves.values());
    Map<String, String> now = belonging(day);
    moves.keySet().forEach(community -> moved.add(now.get(community)));
    if (founded != null) office(founded, change.newName(), day);
    moves.forEach((c, o) -> joins(c, o.equals(OfficeChange.NEW) ? founded : o, day));
    newCodes.forEach(code -> joins(code, founded, day));
    newNames.addAll(change.newCommunities());
    moved.stream().filter(offices::containsKey).forEach(code -> offices.get(code).touched = day);
    for (String target : change.offices()) {
      Office office = offices.get(target);
      office.touched = office.described = day;
      if (change.kind().abolishes()) office.until = day;
      if (change.kind() == Kind.RENAMING) office.names.put(day, change.newName());
      if (change.kind() == Kind.RELOCATION) office.seat = change.details().seat();
    }
  }
}
