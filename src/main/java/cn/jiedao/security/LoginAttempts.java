package cn.jiedao.security;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Failed logins of one address in the current minute, over all accounts (password spraying). */
@Component
class LoginAttempts {
  private static final int ADDRESSES_KEPT = 50_000;

  private record Minute(long number, int attempts) {
    Minute add(int change) {
      return new Minute(number, Math.max(0, attempts + change));
    }
  }

  private final Clock clock;
  private final int limit;
  private final ConcurrentMap<String, Minute> byAddress = new ConcurrentHashMap<>();

  LoginAttempts(Clock clock, @Value("${jiedao.login.attempts-per-minute:30}") int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /** Counts the attempt before it is judged: thirty at once must not all slip through. */
  boolean allowed(String address) {
    if (byAddress.size() > ADDRESSES_KEPT)
      byAddress.values().removeIf(minute -> minute.number != currentMinute());
    return byAddress.compute(address, (key, known) -> current(known).add(1)).attempts <= limit;
  }

  void succeeded(String address) {
    byAddress.compute(address, (key, known) -> current(known).add(-1));
  }

  private Minute current(Minute known) {
    long number = currentMinute();
    return known != null && known.number == number ? known : new Minute(number, 0);
  }

  private long currentMinute() {
    return clock.millis() / 60_000;
  }
}
