package cn.jiedao.publication.comment;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many opinions one address may send in an hour, and one notice take in a minute: enough for a
 * family or a library, too few for a machine. Kept in memory; no address is written down.
 */
@Component
class CommentRate {
  private static final int KEPT = 50_000;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private record Window(long number, int sent) {
    Window next(long current) {
      return number == current ? new Window(number, sent + 1) : new Window(current, 1);
    }
  }

  private final Clock clock;
  private final int perAddress;
  private final int perNotice;
  private final ConcurrentMap<String, Window> byAddress = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Window> byNotice = new ConcurrentHashMap<>();

  CommentRate(
      Clock clock,
      @Value("${jiedao.comments.per-address-and-hour:10}") int perAddress,
      @Value("${jiedao.comments.per-notice-and-minute:120}") int perNotice) {
    this.clock = clock;
    this.perAddress = perAddress;
    this.perNotice = perNotice;
  }

  /** Counts the opinion before it is written: thirty at once must not all slip through. */
  boolean allows(String address, String notice) {
    return sent(byAddress, address, clock.millis() / HOUR) <= perAddress
        && sent(byNotice, notice, clock.millis() / MINUTE) <= perNotice;
  }

  private static int sent(ConcurrentMap<String, Window> windows, String key, long current) {
    if (windows.size() > KEPT) windows.values().removeIf(window -> window.number != current);
    return windows.compute(
            key, (k, known) -> known == null ? new Window(current, 1) : known.next(current))
        .sent;
  }
}
