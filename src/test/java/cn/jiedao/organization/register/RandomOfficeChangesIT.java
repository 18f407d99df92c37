package cn.jiedao.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.database.Superuser;
import cn.jiedao.organization.register.OfficeChange.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/**
 * Sequences of changes at random, in any order of their days: the register takes those that can be,
 * refuses the others, and is on every day what a model without a database says it is. One sequence
 * again: {@code -Djiedao.offices.seed=…}.
 */
@JiedaoTest
class RandomOfficeChangesIT {
  private static final Long REPLAYED = Long.getLong("jiedao.offices.seed");
  private static final int SEQUENCES = Integer.getInteger("jiedao.offices.count", 1_000);
  private static final boolean FULL = Boolean.getBoolean("jiedao.full");

  /** Where the machine is slower than that, the rest is played under -Pfull. */
  private static final long AT_MOST = Duration.ofSeconds(55).toNanos();

  private static final int LENGTH = 8;
  private static final String UNIT = "trial";

  private record Span(String community, String office, LocalDate from, LocalDate until) {
    boolean contains(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  private record Named(String office, String name, LocalDate from, LocalDate until) {
    boolean contains(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  @Autowired private Superuser superuser;
  private TrialRegister trial;
  private final Map<Kind, Integer> entered = new EnumMap<>(Kind.class);
  private int refused;
  private int played;

  @BeforeEach
  void open() {
    trial = new TrialRegister(superuser);
    trial.kept(
        () -> {
          trial.unit(UNIT, "试验区");
          trial.unit("other", "邻区");
          for (int i = 1; i <= 4; i++) trial.office(UNIT, "trial-" + i, original(i), 3);
          trial.office("other", "other-1", "邻居", 1);
        });
  }

  private static String original(int number) {
    return "原" + "一二三四".charAt(number - 1);
  }

  @AfterEach
  void close() {
    trial.close();
  }

  @Test
  @Tag("INV-4-7")
  void no_sequence_of_changes_loses_or_doubles_a_community_on_any_day() {
    long first = REPLAYED != null ? REPLAYED : System.nanoTime() % 1_000_000_000 * 10_000;
    long start = System.nanoTime();
    System.out.printf("Random changes of offices: from seed %d%n", first);
    long last = first + (REPLAYED != null ? 1 : SEQUENCES);
    for (long seed = first; seed < last && (FULL || System.nanoTime() - start < AT_MOST); seed++) {
      played++;
      List<Long> steps = LongStream.range(0, LENGTH).map(seedStep(seed)).boxed().toList();
      String failure = play(steps, new ArrayList<>());
      if (failure != null) throw new AssertionError(report(seed, steps, failure));
    }
    System.out.printf(
        "Random changes of offices: %d sequences, entered %s, %d refused, %d s%n",
        played, entered, refused, (System.nanoTime() - start) / 1_000_000_000);
    if (REPLAYED == null)
      assertThat(entered.keySet()).as("kinds entered").containsExactlyInAnyOrder(Kind.values());
  }

  /** The database holds it, and the comparison sees where it would not. */
  @Test
  @Tag("INV-4-7")
  void without_its_trigger_the_register_would_lose_a_community() {
    spoilt(
        "community_is_never_without_an_office",
        "drop trigger community_is_never_without_an_office on community_membership",
        "update community_membership set valid = '[2013-01-01,2020-01-01)' where community = 'trial-1-1'",
        "the register has");
  }

  @Test
  @Tag("INV-4-7")
  void without_its_exclusion_a_community_would_be_in_two_offices() {
    spoilt(
        "no_community_in_two_offices",
        "alter table community_membership drop constraint no_community_in_two_offices",
        "insert into community_membership values ('trial-1-1', 'trial-2', '[2020-01-01,)')",
        "trial-1-1 belongs to two offices");
  }

  private void spoilt(String constraint, String drop, String change, String seen) {
    trial.taken_back(
        () -> {
          assertThatThrownBy(() -> trial.attempt(change)).hasMessageContaining(constraint);
          trial.run(drop);
          trial.attempt(change);
          OfficeModel model = begin();
          model.days.add(LocalDate.of(2020, 1, 1));
          assertThat(compare(model)).contains(seen);
        });
  }

  private static OfficeModel begin() {
    var model = new OfficeModel();
    for (int i = 1; i <= 4; i++) model.begin("trial-" + i, OfficeNames.full(original(i)), 3);
    return model;
  }

  private static LongUnaryOperator seedStep(long seed) {
    return step -> seed * 31 + step;
  }

  /** With every step left out that the failure does not need. */
  private String report(long seed, List<Long> steps, String failure) {
    var needed = new ArrayList<>(steps);
    String last = failure;
    for (Long step : steps) {
      var fewer = new ArrayList<>(needed);
      fewer.remove(step);
      String again = play(fewer, new ArrayList<>());
      if (again != null) {
        needed = fewer;
        last = again;
      }
    }
    var way = new ArrayList<String>();
    play(needed, way);
    return "%s%nreplay with -Djiedao.offices.seed=%d; the shortest way there:%n%s"
        .formatted(last, seed, String.join(System.lineSeparator(), way));
  }

  /** What went wrong; null where nothing did. */
  private String play(List<Long> steps, List<String> way) {
    var failure = new String[1];
    trial.taken_back(
        () -> {
          OfficeModel model = begin();
          for (Long step : steps) {
            var chance = new ChanceOfOffices(step, model, UNIT, "other-1-1");
            failure[0] = enter(chance.next(), model, way);
            if (failure[0] != null) return;
          }
          failure[0] = compare(model);
        });
    return failure[0];
  }

  private String enter(OfficeChange change, OfficeModel model, List<String> way) {
    boolean allowed = model.allows(change);
    way.add((allowed ? "may be: " : "may not be: ") + change);
    try {
      RegisteredChange registered = trial.enter(change);
      if (!allowed) return "entered what cannot be: " + change;
      String founded = registered.founded().stream().findFirst().orElse(null);
      var begun = new TreeSet<String>();
      if (founded != null)
        trial.register.communitiesOf(founded, change.effectiveOn()).stream()
            .filter(community -> change.newCommunities().contains(community.name()))
            .forEach(community -> begun.add(community.code()));
      model.apply(change, founded, List.copyOf(begun));
      entered.merge(change.kind(), 1, Integer::sum);
      return null;
    } catch (OfficeChangeRefused impossible) {
      refused++;
      return allowed ? "refused what can be: " + impossible.getMessage() : null;
    } catch (DataAccessException byTheDatabase) {
      return "only the database refused: " + byTheDatabase.getMostSpecificCause().getMessage();
    }
  }

  private String compare(OfficeModel model) {
    List<Span> spans =
        trial
            .database
            .sql(
                """
                select community, office, lower(valid) as "from", upper(valid) as until from community_membership
                where community not like 'other%'
                """)
            .query(Span.class)
            .list();
    List<Named> named =
        trial
            .database
            .sql(
                """
                select office, name, lower(valid) as "from", upper(valid) as until from office_version
                where office not like 'other%'
                """)
            .query(Named.class)
            .list();
    var days = new TreeSet<LocalDate>();
    for (LocalDate day : model.days) days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    days.add(LocalDate.of(2100, 1, 1));
    for (LocalDate day : days) {
      var belonging = new TreeMap<String, String>();
      for (Span span : spans)
        if (span.contains(day) && belonging.put(span.community, span.office) != null)
          return "%s belongs to two offices on %s".formatted(span.community, day);
      if (!belonging.equals(model.belonging(day)))
        return "on %s the register has %s, the model %s"
            .formatted(day, belonging, model.belonging(day));
      var names = new TreeMap<String, String>();
      for (Named version : named)
        if (version.contains(day)) names.put(version.office, version.name);
      var wanted = new TreeMap<String, String>();
      model.existing(day).forEach(code -> wanted.put(code, model.name(code, day)));
      if (!names.equals(wanted))
        return "on %s there are %s, in the model %s".formatted(day, names, wanted);
      if (!names.keySet().containsAll(belonging.values()))
        return "on %s a community belongs to an office that is not there".formatted(day);
    }
    return null;
  }
}
