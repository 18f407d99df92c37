package cn.jiedao.security.client;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may call in a minute, and how often an address may fail. Each node counts for
 * itself, on the machine's own counter: tests stop the clock.
 */
@Component
class CallLimits {
  private static final int BUCKETS_KEPT = 50_000;

  private record Limited(int limit, Bucket bucket) {
    boolean rested() {
      return bucket.getAvailableTokens() >= limit;
    }
  }

  private final int calls;
  private final int failures;
  private final ConcurrentMap<String, Limited> buckets = new ConcurrentHashMap<>();

  CallLimits(
      @Value("${jiedao.api.calls-per-minute:600}") int calls,
      @Value("${jiedao.api.failures-per-minute:60}") int failures) {
    this.calls = calls;
    this.failures = failures;
  }

  int callsPerMinute(Integer own) {
    return own == null ? calls : own;
  }

  /**
   * Counts a call.
   *
   * @param own limit of this caller, null for the configured one
   * @return how many seconds to wait before the next one, zero where this one may go on
   */
  long secondsToWait(String caller, Integer own) {
    var probe = bucket("call " + caller, callsPerMinute(own)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /**
   * How long an address has to wait that failed too often, zero where it may try. Asked before a
   * key is looked at and counted after, so that good calls cost nothing.
   */
  long secondsToWaitAt(String address) {
    Bucket bucket = bucket("failure " + address, failures);
    var estimate = bucket.estimateAbilityToConsume(1);
    return estimate.canBeConsumed() ? 0 : seconds(estimate.getNanosToWaitForRefill());
  }

  void failed(String address) {
    bucket("failure " + address, failures).tryConsume(1);
  }

  /** Whether this has not been said within a minute: a wrong setting must not fill the log. */
  boolean isNews(String what) {
    return bucket("news " + what, 1).tryConsume(1);
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
  }

  private Bucket bucket(String name, int limit) {
    if (buckets.size() > BUCKETS_KEPT) buckets.values().removeIf(Limited::rested);
    return buckets.computeIfAbsent(name, key -> new Limited(limit, fresh(limit))).bucket;
  }

  private static Bucket fresh(int limit) {
    return Bucket.builder()
        .addLimit(all -> all.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
        .build();
  }
}
