package cn.jiedao.organization.register;

import cn.jiedao.organization.register.OfficeChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes at random: most of them possible, some not, from a seed alone. */
final class ChanceOfOffices {
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳";
  private static final int YEARS_IN_DAYS = 5000;

  private final Random random;
  private final OfficeModel model;
  private final String unit;
  private final String foreignCommunity;

  ChanceOfOffices(long seed, OfficeModel model, String unit, String foreignCommunity) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    this.model = model;
    this.unit = unit;
    this.foreignCommunity = foreignCommunity;
  }

  OfficeChange next() {
    Kind kind = one(List.of(Kind.values()));
    LocalDate day =
        sometimes(0.3)
            ? TrialRegister.BEGINNING.plusDays(random.nextInt(YEARS_IN_DAYS))
            : model.days.last().plusDays(random.nextInt(60));
    List<String> offices = offices(kind, day);
    return new OfficeChange(
        "JZ-" + random.nextInt(1_000_000),
        kind,
        unit,
        day,
        offices,
        kind.founds() || kind == Kind.RENAMING ? name() : null,
        new OfficeDetails(
            null,
            null,
            kind == Kind.RELOCATION ? "路" + random.nextInt(3) : null,
            null,
            null,
            null,
            null),
        moves(kind, day, offices),
        kind.founds() && sometimes(0.15) || sometimes(0.02)
            ? List.of("新" + random.nextInt(99))
            : List.of(),
        kind == Kind.ABOLITION ? successors(day, offices) : Map.of());
  }

  private List<String> offices(Kind kind, LocalDate day) {
    int number =
        switch (kind) {
          case ESTABLISHMENT, BOUNDARY_CHANGE -> sometimes(0.02) ? 1 : 0;
          case MERGER -> sometimes(0.05) ? 1 : 2 + random.nextInt(2);
          default -> 1;
        };
    var chosen = new ArrayList<String>();
    for (int i = 0; i < number; i++) {
      String office = office(day);
      if (!chosen.contains(office) || sometimes(0.1)) chosen.add(office);
    }
    return chosen;
  }

  private Map<String, String> moves(Kind kind, LocalDate day, List<String> offices) {
    var moves = new HashMap<String, String>();
    var communities = List.copyOf(model.belonging(day).entrySet());
    switch (kind) {
      case ESTABLISHMENT, BOUNDARY_CHANGE -> {
        for (int i = random.nextInt(5); i > 0 && !communities.isEmpty(); i--)
          moves.put(
              one(communities).getKey(),
              kind == Kind.ESTABLISHMENT ? OfficeChange.NEW : office(day));
      }
      case ABOLITION ->
          communities.stream()
              .filter(c -> offices.contains(c.getValue()) && !sometimes(0.02))
              .forEach(
                  c -> moves.put(c.getKey(), sometimes(0.02) ? c.getValue() : other(day, offices)));
      default -> {}
    }
    if (sometimes(0.03)) moves.put(foreignCommunity, OfficeChange.NEW);
    if (kind == Kind.MERGER || kind == Kind.RENAMING || kind == Kind.RELOCATION) moves.clear();
    return moves;
  }

  private Map<Matter, String> successors(LocalDate day, List<String> offices) {
    var successors = new EnumMap<Matter, String>(Matter.class);
    for (Matter matter : Matter.values())
      if (!sometimes(0.01)) successors.put(matter, other(day, offices));
    return successors;
  }

  private String office(LocalDate day) {
    List<String> existing = model.existing(day);
    return existing.isEmpty() || sometimes(0.03) ? one(model.ever()) : one(existing);
  }

  /** One that does not end, if there is one. */
  private String other(LocalDate day, List<String> ending) {
    var others = new ArrayList<>(model.existing(day));
    others.removeAll(ending);
    return others.isEmpty() ? office(day) : one(others);
  }

  private String name() {
    return "街" + STEMS.charAt(random.nextInt(STEMS.length())) + "街道办事处";
  }

  private boolean sometimes(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
