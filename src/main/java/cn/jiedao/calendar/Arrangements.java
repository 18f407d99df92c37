package cn.jiedao.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The arrangements of all years, as they were loaded one after another. */
@Component
public class Arrangements {
  private final ArrangementRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Arrangements(ArrangementRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Arrangement load(Announcement announcement, String by) {
    rows.lock();
    Arrangement loaded = rows.insert(announcement.year(), by, clock.instant());
    events.publishEvent(new ArrangementLoaded(loaded));
    return loaded;
  }

  /** Those that took the place of another one, by which deadlines may have been counted. */
  public List<Arrangement> replacements() {
    List<Arrangement> all = rows.all();
    return all.stream()
        .filter(
            one ->
                all.stream().anyMatch(other -> other.id() < one.id() && other.year() == one.year()))
        .toList();
  }

  /** The calendar as it was counted by before an arrangement was loaded. */
  public WorkingDays before(Arrangement arrangement) {
    var years = rows.inForce(arrangement.id());
    return new WorkingDays(years::get);
  }

  /** After which no node counts by an older arrangement any more. */
  public Duration untilKnownEverywhere() {
    return Years.MAX_AGE.multipliedBy(2);
  }

  List<Arrangement> of(int year) {
    return rows.all().stream().filter(one -> one.year() == year).toList();
  }
}
