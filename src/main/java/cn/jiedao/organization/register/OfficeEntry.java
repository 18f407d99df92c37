package cn.jiedao.organization.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters decided changes, one at a time (Art. 4). */
@Component
class OfficeEntry {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  OfficeEntry(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  List<String> objections(OfficeChange change) {
    if (change.effectiveOn() == null) return List.of("请填写生效日期");
    return objections(change, Standing.read(database, change.unit(), change.effectiveOn()));
  }

  private List<String> objections(OfficeChange change, Standing standing) {
    var found = new ArrayList<>(NameChecks.objections(database, change, standing));
    found.addAll(ChangeChecks.objections(change, standing));
    return found;
  }

  RegisteredChange enter(OfficeChange change) {
    oneAtATime();
    Standing standing = Standing.read(database, change.unit(), change.effectiveOn());
    List<String> objections = objections(change, standing);
    if (!objections.isEmpty()) throw new OfficeChangeRefused(objections);
    RegisteredChange registered = write(change, standing);
    events.publishEvent(registered);
    return registered;
  }

  private void oneAtATime() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.office_register'))::text")
        .query(String.class)
        .optional();
  }

  /** Names end before they begin anew; who succeeds is there before he is named. */
  private RegisteredChange write(OfficeChange change, Standing standing) {
    var writes = new OfficeWrites(database, change);
    Map<String, String> moves = moves(change, standing);
    List<String> founded = change.kind().founds() ? List.of(code(change)) : List.of();
    if (change.kind().abolishes()) change.offices().forEach(writes::end);
    for (String code : founded) found(change, origins(standing, moves), code, writes);
    receivers(moves, founded).forEach((receiver, all) -> writes.move(all, receiver));
    switch (change.kind()) {
      case RENAMING -> change.offices().forEach(office -> writes.goOn(office, change.newName()));
      case RELOCATION -> change.offices().forEach(office -> writes.goOn(office, null));
      case MERGER -> change.offices().forEach(o -> writes.succeed(o, allBy(founded.get(0))));
      case ABOLITION -> change.offices().forEach(o -> writes.succeed(o, change.successors()));
      default -> {} // communities have moved: nothing else changes
    }
    return new RegisteredChange(
        change.caseNumber(),
        change.effectiveOn(),
        founded,
        change.kind().abolishes() ? change.offices() : List.of(),
        List.copyOf(touched(change, standing, moves)));
  }

  private static void found(
      OfficeChange change, Set<Standing.Office> origins, String code, OfficeWrites writes) {
    OfficeDetails details = change.details();
    String parent =
        or(details.legalParent(), or(common(origins, Standing.Office::legalParent), change.unit()));
    writes.found(
        code, parent, or(details.managingBody(), common(origins, Standing.Office::managingBody)));
    writes.begin(change.newCommunities(), code);
  }

  private static Set<Standing.Office> origins(Standing standing, Map<String, String> moves) {
    return moves.keySet().stream()
        .map(community -> standing.members().get(community).office())
        .map(standing.offices()::get)
        .collect(Collectors.toSet());
  }

  private static Map<Matter, String> allBy(String successor) {
    return Arrays.stream(Matter.values()).collect(Collectors.toMap(m -> m, m -> successor));
  }

  /** What all have in common; null where they differ. */
  private static String common(
      Set<Standing.Office> offices, Function<Standing.Office, String> fact) {
    var values = offices.stream().map(fact).distinct().toList();
    return values.size() == 1 ? values.get(0) : null;
  }

  private static String or(String one, String other) {
    return one == null || one.isBlank() ? other : one;
  }

  /** A merger moves every community of its offices. */
  private static Map<String, String> moves(OfficeChange change, Standing standing) {
    if (change.kind() != OfficeChange.Kind.MERGER) return change.moves();
    var moves = new LinkedHashMap<String, String>();
    for (String office : change.offices())
      standing.membersOf(office).forEach(member -> moves.put(member.code(), OfficeChange.NEW));
    return moves;
  }

  /** Those that go on, but not as they were. */
  private static Set<String> touched(
      OfficeChange change, Standing standing, Map<String, String> moves) {
    var touched = new LinkedHashSet<String>(moves.values());
    moves.keySet().forEach(community -> touched.add(standing.members().get(community).office()));
    touched.remove(OfficeChange.NEW);
    if (change.kind().abolishes()) touched.removeAll(change.offices());
    else touched.addAll(change.offices());
    return touched;
  }

  private static Map<String, List<String>> receivers(
      Map<String, String> moves, List<String> founded) {
    return moves.keySet().stream()
        .collect(
            Collectors.groupingBy(
                community ->
                    moves.get(community).equals(OfficeChange.NEW)
                        ? founded.get(0)
                        : moves.get(community)));
  }

  /** Opaque from now on: the unit's code and the name's pinyin, with a number where it is taken. */
  private String code(OfficeChange change) {
    String wanted = change.unit() + "-" + Pinyin.of(OfficeNames.stem(change.newName()));
    String code = wanted;
    for (int number = 2; isTaken(code); number++) code = wanted + "-" + number;
    return code;
  }

  private boolean isTaken(String code) {
    return database
        .sql("select exists (select from organization where code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }
}
