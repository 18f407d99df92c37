package cn.jiedao.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Delivers events to outside systems; asks for nothing while nobody has subscribed. */
@Component
class DeliveryWorker extends OutboxWorker {
  private static final int THREADS = 4;

  /** Something lies in the outbox; told within the transaction. */
  record Filled() {}

  private final Deliveries deliveries;
  private final Subscribers subscribers;

  DeliveryWorker(Deliveries deliveries, Subscribers subscribers, WebhookSettings settings) {
    super("webhooks", THREADS, settings.worker());
    this.deliveries = deliveries;
    this.subscribers = subscribers;
  }

  @Override
  protected boolean deliverNext() {
    return !subscribers.all().isEmpty() && deliveries.deliverNext();
  }

  @TransactionalEventListener
  void committed(Filled filled) {
    wake();
  }
}
