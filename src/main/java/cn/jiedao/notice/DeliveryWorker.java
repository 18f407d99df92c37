package cn.jiedao.notice;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers in the background, on every node: begins last and ends first, so that the database is
 * there as long as something is under way. Nothing is lost when it is killed instead.
 */
@Component
class DeliveryWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final int THREADS = 4;
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
  private static final Duration LAST_TRY = Duration.ofSeconds(12);

  private final Deliveries deliveries;
  private final Subscribers subscribers;
  private final Doorbell bell;
  private final boolean wanted;
  private volatile List<Thread> threads = List.of();
  private volatile boolean running;

  DeliveryWorker(
      Deliveries deliveries, Subscribers subscribers, Doorbell bell, WebhookSettings settings) {
    this.deliveries = deliveries;
    this.subscribers = subscribers;
    this.bell = bell;
    this.wanted = settings.worker();
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public synchronized void start() {
    running = true;
    threads =
        IntStream.rangeClosed(1, THREADS)
            .mapToObj(number -> new Thread(this::work, "webhooks-" + number))
            .toList();
    threads.forEach(Thread::start);
  }

  private void work() {
    try {
      while (running) {
        Duration pause = deliverAll();
        if (running) bell.await(pause);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration deliverAll() {
    try {
      boolean more = !subscribers.all().isEmpty();
      while (running && more) more = deliveries.deliverNext();
      return IDLE;
    } catch (RuntimeException fault) {
      LOG.warn("事件通知暂时不能投递，稍后重试：{}", fault.toString());
      return AFTER_FAULT;
    }
  }

  /** What is being sent may still be answered; what is not, is sent again after the lease. */
  @Override
  public synchronized void stop() {
    running = false;
    bell.ring();
    long deadline = System.nanoTime() + LAST_TRY.toNanos();
    try {
      for (Thread thread : threads)
        thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    threads = List.of();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
