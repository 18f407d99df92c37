package cn.jiedao.calendar;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The years in force; read from memory, which is looked through every few seconds, so that a year
 * loaded on another node arrives without being told.
 */
@Component
class Years {
  /** How long another node may still count by the arrangement before. */
  static final Duration MAX_AGE = Duration.ofSeconds(10);

  private record Snapshot(Map<Integer, CalendarYear> years, long newest, long checkedAt) {}

  private final ArrangementRows rows;
  private volatile Snapshot snapshot;

  Years(ArrangementRows rows, FirstYears loadedBefore) {
    this.rows = rows;
    this.snapshot = read();
  }

  /** Null where nothing is known of it. */
  CalendarYear find(int year) {
    return present().years.get(year);
  }

  Map<Integer, CalendarYear> all() {
    return present().years;
  }

  @TransactionalEventListener
  void forget(ArrangementLoaded loaded) {
    snapshot = read();
  }

  private Snapshot present() {
    Snapshot known = snapshot;
    if (System.nanoTime() - known.checkedAt < MAX_AGE.toNanos()) return known;
    snapshot = known = rows.newest() == known.newest ? checked(known) : read();
    return known;
  }

  private Snapshot read() {
    long newest = rows.newest();
    return new Snapshot(rows.inForce(newest + 1), newest, System.nanoTime());
  }

  private static Snapshot checked(Snapshot known) {
    return new Snapshot(known.years, known.newest, System.nanoTime());
  }
}
