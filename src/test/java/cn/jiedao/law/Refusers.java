package cn.jiedao.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What in the database refuses in the name of an invariant, and the names its refusals bear. */
final class Refusers {
  /** Constraints, triggers and unique indexes. */
  private static final String NAMES =
      """
      select conname::text from pg_constraint where connamespace = 'jiedao'::regnamespace
      union select tgname from pg_trigger where not tgisinternal
      union select indexrelid::regclass::text from pg_index where indisunique
      """;

  private static final String ROUTINES =
      """
      select p.proname::text as name, p.prosrc as words, coalesce(string_agg(t.tgname, ' '), '') as triggers
      from pg_proc p left join pg_trigger t on t.tgfoid = p.oid
      where p.pronamespace = 'jiedao'::regnamespace group by p.oid
      """;

  private static final String COMMENTS =
      """
      select coalesce(conname, tgname, objoid::regclass::text)::text as name, description as words, '' as triggers
      from pg_description left join pg_constraint c on c.oid = objoid and classoid = 'pg_constraint'::regclass
      left join pg_trigger t on t.oid = objoid and classoid = 'pg_trigger'::regclass
      where classoid in ('pg_constraint'::regclass, 'pg_trigger'::regclass)
        or classoid = 'pg_class'::regclass and objsubid = 0 and objoid in (select indexrelid from pg_index)
      """;

  private static final Pattern RAISED = Pattern.compile("constraint\\s*=\\s*'([^']+)'");
  private static final Pattern ID = Pattern.compile("INV-(?:S|\\d+)-\\d+");

  /** A function with its text and triggers, or a commented constraint, trigger or index. */
  record Speaker(String name, String words, String triggers) {
    Set<String> invariants() {
      return ID.matcher(words)
          .results()
          .map(found -> found.group())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> ownNames() {
      Stream<String> raised = RAISED.matcher(words).results().map(found -> found.group(1));
      return Stream.concat(raised, Stream.of(triggers.split(" ")).filter(t -> !t.isEmpty()));
    }
  }

  private final Set<String> names;
  private final List<Speaker> routines;
  private final List<Speaker> comments;

  Refusers(JdbcClient database) {
    names = new TreeSet<>(database.sql(NAMES).query(String.class).list());
    routines = database.sql(ROUTINES).query(Speaker.class).list();
    comments = database.sql(COMMENTS).query(Speaker.class).list();
    routines.forEach(routine -> routine.ownNames().forEach(names::add));
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The names borne by what refuses in the name of an invariant, by the words that name it. */
  List<Refuser> refusers() {
    var refusers = new ArrayList<Refuser>();
    for (Speaker routine : routines)
      for (String invariant : routine.invariants())
        refusers.add(new Refuser(invariant, routine.name(), namesOf(routine)));
    for (Speaker comment : comments)
      for (String invariant : comment.invariants())
        refusers.add(new Refuser(invariant, comment.name(), Set.of(comment.name())));
    return refusers;
  }

  record Refuser(String invariant, String where, Set<String> names) {}

  /** Its own, and those of the functions that call it. */
  private Set<String> namesOf(Speaker routine) {
    var reached = new TreeMap<String, Speaker>();
    var next = new ArrayDeque<>(List.of(routine));
    while (!next.isEmpty()) {
      Speaker one = next.pop();
      if (reached.put(one.name(), one) != null) continue;
      Pattern call = Pattern.compile("\\b" + one.name() + "\\s*\\(");
      routines.stream().filter(other -> call.matcher(other.words()).find()).forEach(next::add);
    }
    return reached.values().stream()
        .flatMap(Speaker::ownNames)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
