package cn.jiedao.notice;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes whoever delivers on this node as soon as there is something to deliver. */
@Component
class Doorbell {
  /** Something lies in the outbox; told within the transaction. */
  record Rung() {}

  @TransactionalEventListener
  void committed(Rung rung) {
    ring();
  }

  synchronized void ring() {
    notifyAll();
  }

  synchronized void await(Duration atMost) throws InterruptedException {
    wait(atMost.toMillis());
  }
}
