package cn.jiedao.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.ModelCoverage;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Officers act at random, by whatever the house serves them, until every case has come to its end:
 * as many walks as fit in a minute, ten thousand in a full build (or {@code -Djiedao.walk.count}),
 * or the one of {@code -Djiedao.walk.seed}.
 */
@JiedaoTest
class RandomWalkIT {
  private static final boolean FULL = Boolean.getBoolean("jiedao.full");
  private static final Long REPLAYED = Long.getLong("jiedao.walk.seed");
  private static final int FEWEST = 20;
  private static final int FULL_COUNT = Integer.getInteger("jiedao.walk.count", 10_000);
  private static final Duration TIME = Duration.ofSeconds(30);

  @Autowired private Stage stage;
  @Autowired private ModelCoverage coverage;

  private Figures figures;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void whatever_officers_do_the_law_holds_after_every_step_and_every_case_ends() throws Exception {
    stage.cast().assemble();
    figures = new Figures();
    long first = REPLAYED == null ? System.currentTimeMillis() : REPLAYED;
    Set<String> missing = new TreeSet<>(ModelCoverage.elements());
    int all = missing.size();
    try {
      missing.removeAll(coverage.during(() -> walk(first)));
    } finally {
      System.out.println(figures.report(first, all - missing.size(), all, missing));
    }
    if (REPLAYED != null) return;
    assertThat(figures.walks()).as("walks in " + TIME).isGreaterThanOrEqualTo(FEWEST);
    if (FULL) assertThat(missing).as("elements that no walk visited").isEmpty();
  }

  private void walk(long first) {
    long end = System.nanoTime() + TIME.toNanos();
    for (long seed = first; goesOn(end); seed++) {
      var walk = new Walk(stage, seed);
      walk.play();
      figures.add(walk, stage);
      if (REPLAYED != null) System.out.println("The way: " + walk.diary().keep(seed));
      if (figures.walks() % 1000 == 0) System.out.println(figures.progress());
    }
  }

  private boolean goesOn(long end) {
    if (REPLAYED != null) return figures.walks() < 1;
    if (FULL) return figures.walks() < FULL_COUNT;
    return figures.walks() < FEWEST || System.nanoTime() < end;
  }
}
