package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a tiered indicator, the highest first: {@code 95:100; 90:80; 0:60}. */
record Tiers(List<Tier> steps) {
  record Tier(BigDecimal from, BigDecimal score) {}

  private static final String FORM = "分档应写作“95:100; 90:80; 0:60”的样子";

  static Tiers of(String text) {
    Optional<String> fault = faultOf(text);
    if (fault.isPresent()) throw new IllegalArgumentException(fault.get());
    return new Tiers(read(text));
  }

  static Optional<String> faultOf(String text) {
    List<Tier> steps = text == null ? List.of() : read(text);
    if (steps.isEmpty()) return Optional.of(FORM);
    if (!steps.stream().map(Tier::score).allMatch(Decimals::isScore))
      return Optional.of("各档得分应在 0 至 100 之间");
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).from().compareTo(steps.get(i - 1).from()) >= 0)
        return Optional.of("各档的下限应从高到低排列，不得重复");
      if (steps.get(i).score().compareTo(steps.get(i - 1).score()) > 0)
        return Optional.of("较低一档的得分不得高于较高一档");
    }
    return Optional.empty();
  }

  /** The step that a value reaches; none if it stays below the lowest. */
  Optional<Tier> reached(BigDecimal actual) {
    return steps.stream().filter(step -> actual.compareTo(step.from()) >= 0).findFirst();
  }

  private static List<Tier> read(String text) {
    var steps = new ArrayList<Tier>();
    for (String part : text.strip().split("\\s*[;；]\\s*")) {
      String[] pair = part.split("\\s*[:：]\\s*", -1);
      var from = Decimals.find(pair[0]);
      var score = pair.length == 2 ? Decimals.find(pair[1]) : Optional.<BigDecimal>empty();
      if (from.isEmpty() || score.isEmpty()) return List.of();
      steps.add(new Tier(from.get(), score.get()));
    }
    return steps;
  }
}
