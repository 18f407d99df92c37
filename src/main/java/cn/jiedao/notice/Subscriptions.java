package cn.jiedao.notice;

import cn.jiedao.api.Problem;
import cn.jiedao.api.Refused;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.AuditLog;
import cn.jiedao.security.client.ClientRevoked;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What outside systems want to be told, each for the organisation it serves. */
@Component
class Subscriptions {
  /** A new subscription; its secret is never shown again. */
  record Issued(Subscription subscription, String secret) {}

  private final SubscriptionRows rows;
  private final SubscriptionRules rules;
  private final Secrets secrets;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Subscriptions(
      SubscriptionRows rows,
      SubscriptionRules rules,
      Secrets secrets,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.secrets = secrets;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Refused with everything that is wrong
   */
  @Transactional
  Issued subscribe(ApiCaller caller, SubscriptionRequest wanted) {
    var faults = rules.faults(caller.client(), wanted);
    if (!faults.isEmpty()) throw SubscriptionRequest.refused(faults);
    if (!secrets.available())
      throw new Refused(Problem.of(503, "no-webhook-key", "尚不能订阅", "系统还没有配置事件通知的密钥，请联系系统管理员。"));
    UUID id = UUID.randomUUID();
    String secret = Secrets.fresh();
    var subscription =
        new Subscription(
            id,
            caller.client(),
            caller.organization(),
            wanted.url(),
            wanted.types(),
            wanted.processes(),
            secrets.seal(id, secret),
            clock.instant(),
            null);
    rows.insert(subscription);
    changed("subscription.created", subscription);
    return new Issued(subscription, secret);
  }

  /** Ends a subscription for good, and what it still waits for with it. */
  @Transactional
  void end(Subscription subscription) {
    rows.end(subscription.id(), clock.instant());
    changed("subscription.ended", subscription);
  }

  @EventListener
  void on(ClientRevoked revoked) {
    rows.of(revoked.client()).forEach(this::end);
  }

  /** Only where it goes to: a path or query may be a secret of the receiver. */
  private void changed(String action, Subscription subscription) {
    String host = URI.create(subscription.url()).getAuthority();
    audit.record(action, subscription.id() + " → " + host, "ok");
    events.publishEvent(new Subscribers.Changed());
  }

  List<Subscription> of(String client) {
    return rows.of(client);
  }

  /** One of this client's; a foreign one is as unknown as one that was never there. */
  Optional<Subscription> find(String client, UUID id) {
    return rows.find(id).filter(found -> found.client().equals(client) && found.endedAt() == null);
  }
}
