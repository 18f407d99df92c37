package cn.jiedao.notice;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The subscriptions in force, in memory, so that a step which interests nobody asks the database
 * nothing. A change of this node shows at once, one of another node within seconds.
 */
@Component
class Subscribers {
  /** The subscriptions have changed; told within the transaction. */
  record Changed() {}

  private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

  private final SubscriptionRows rows;
  private volatile List<Subscription> known;

  Subscribers(SubscriptionRows rows) {
    this.rows = rows;
  }

  List<Subscription> to(EventType type) {
    return all().stream().filter(subscription -> subscription.wants(type)).toList();
  }

  List<Subscription> all() {
    List<Subscription> current = known;
    return current == null ? known = rows.inForce() : current;
  }

  @TransactionalEventListener
  void forget(Changed change) {
    known = null;
  }

  @Scheduled(fixedDelay = 2000)
  void readAgain() {
    try {
      known = rows.inForce();
    } catch (DataAccessException down) {
      LOG.debug("the subscriptions could not be read", down);
    }
  }
}
