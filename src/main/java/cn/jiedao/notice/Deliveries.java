package cn.jiedao.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Delivers what lies in the outbox: claims it, sends it, and only then writes what became of it.
 */
@Component
class Deliveries {
  private final DeliveryRows rows;
  private final Secrets secrets;
  private final Courier courier;
  private final WebhookSettings settings;
  private final Clock clock;

  Deliveries(
      DeliveryRows rows, Secrets secrets, Courier courier, WebhookSettings settings, Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.courier = courier;
    this.settings = settings;
    this.clock = clock;
  }

  /** Tries the delivery that is due first; false when none is. */
  boolean deliverNext() {
    Optional<Parcel> next = rows.claim(clock.instant());
    next.ifPresent(this::deliver);
    return next.isPresent();
  }

  private void deliver(Parcel parcel) {
    Instant at = clock.instant();
    Receipt receipt = carry(parcel, at);
    rows.enter(parcel, receipt, at, retryAt(parcel));
  }

  private Receipt carry(Parcel parcel, Instant at) {
    String secret;
    try {
      secret = secrets.open(parcel.subscription(), parcel.sealed());
    } catch (Secrets.KeyMissing missing) {
      return Receipt.failed(missing, Duration.ZERO);
    }
    return courier.carry(parcel, secret, at);
  }

  /** Null when it has been tried often enough. */
  private Instant retryAt(Parcel parcel) {
    int tried = parcel.attempt();
    return tried > settings.retries().size()
        ? null
        : clock.instant().plus(settings.retries().get(tried - 1));
  }
}
