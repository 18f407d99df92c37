package cn.jiedao.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The latest notices in memory: answers the public without a query, and goes on answering while the
 * database is down. Read again every few seconds, so that what another node published or withdrew
 * shows within a minute.
 */
@Component
class NoticeBoard {
  static final int SIZE = 200;
  static final Duration FRESH = Duration.ofSeconds(20);

  /** What hangs on the board; {@code down} when the database could not be asked. */
  record Copy(List<Notice> notices, Instant readAt, Instant triedAt, boolean down) {}

  private final NoticeRows rows;
  private final Clock clock;
  private volatile Copy copy = new Copy(List.of(), Instant.EPOCH, Instant.EPOCH, false);

  NoticeBoard(NoticeRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void hang() {
    readAgain();
  }

  Copy current() {
    var known = copy;
    return isFresh(known) ? known : readAgain();
  }

  @TransactionalEventListener
  void changed(Notices.Changed change) {
    copy = new Copy(copy.notices(), copy.readAt(), Instant.EPOCH, copy.down());
  }

  /**
   * @throws DataAccessException for a notice that is not in memory, while the database is down
   */
  Optional<Notice> find(String number) {
    var found = current().notices().stream().filter(n -> n.number().equals(number)).findFirst();
    return found.isPresent() ? found : rows.find(number);
  }

  /** Asks the database, or the copy where that is all there is. */
  Copy search(List<String> words) {
    var known = current();
    if (!known.down()) {
      try {
        return new Copy(rows.search(words, SIZE), clock.instant(), known.triedAt(), false);
      } catch (DataAccessException down) {
        known = failed(known);
      }
    }
    var found = known.notices().stream().filter(notice -> holds(notice, words)).toList();
    return new Copy(found, known.readAt(), known.triedAt(), true);
  }

  private synchronized Copy readAgain() {
    if (isFresh(copy)) {
      return copy;
    }
    try {
      var now = clock.instant();
      return copy = new Copy(rows.latest(SIZE), now, now, false);
    } catch (DataAccessException down) {
      return failed(copy);
    }
  }

  private Copy failed(Copy known) {
    return copy = new Copy(known.notices(), known.readAt(), clock.instant(), true);
  }

  private boolean isFresh(Copy known) {
    return Duration.between(known.triedAt(), clock.instant()).abs().compareTo(FRESH) < 0;
  }

  private static boolean holds(Notice notice, List<String> words) {
    String text = lower(notice.isWithdrawn() ? notice.title() : notice.shown());
    return words.stream().map(NoticeBoard::lower).allMatch(text::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
