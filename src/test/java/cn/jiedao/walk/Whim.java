package cn.jiedao.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * All chance of a walk, from its seed alone. A walk has a temperament: how often it leaves the main
 * way, and a favourite outcome for each question, so that outcomes which must come several times in
 * a row (a third deferral) do come.
 */
final class Whim {
  private static final int PATIENCE = 5;
  private static final double[] STRAIGHTNESS = {0.95, 0.85, 0.7, 0.4};
  private static final Set<String> YES_AND_NO = Set.of("yes", "no");

  private final Random random;
  private final double straight;
  private final boolean withdraws;
  private final double slowness;
  private final Map<String, String> favourites = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final Set<String> refusedAt = new HashSet<>();
  private boolean tired;

  Whim(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    straight = STRAIGHTNESS[random.nextInt(STRAIGHTNESS.length)];
    withdraws = chance(0.15);
    slowness = chance(0.3) ? 0.25 : 0.03;
  }

  /** From here on the walk takes the main way, so that it comes to its end. */
  void tire() {
    tired = true;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean chance(double share) {
    return share() < share;
  }

  /** Between 0 and 1. */
  double share() {
    return random.nextDouble();
  }

  /** Something that leads away from the main way. */
  boolean strays(double share) {
    return chance(share) && !tired;
  }

  boolean withdraws() {
    return strays(withdraws ? 0.08 : 0.005);
  }

  boolean waits() {
    return strays(slowness);
  }

  <T> T one(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  /** One to some of these, in their order. */
  <T> List<T> some(List<T> among, int most) {
    var left = new ArrayList<>(among);
    int size = Math.min(between(1, most), among.size());
    while (left.size() > size) left.remove(random.nextInt(left.size()));
    return left;
  }

  /** After a refusal, whatever the form offers is worth a try. */
  void learn(String element, boolean refused) {
    if (refused) refusedAt.add(element);
    else refusedAt.remove(element);
  }

  /** Whether the last try was refused. */
  boolean isWiserAt(String element) {
    return refusedAt.contains(element);
  }

  /** The answer to a question; the main way's is no, or else what the form names first. */
  String answer(String element, String field, List<String> options) {
    if (refusedAt.contains(element)) return one(options);
    String question = element + "." + field;
    boolean worn = asked.merge(question, 1, Integer::sum) > PATIENCE;
    boolean matterOfFact = YES_AND_NO.equals(Set.copyOf(options));
    String main = matterOfFact ? "no" : options.get(0);
    if (tired || worn || matterOfFact && chance(0.8)) return main;
    String favourite = favourites.computeIfAbsent(question, any -> stray(main, options));
    return chance(0.75) && options.contains(favourite) ? favourite : stray(main, options);
  }

  private String stray(String main, List<String> options) {
    return chance(straight) ? main : one(options);
  }
}
