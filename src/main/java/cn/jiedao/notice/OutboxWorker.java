package cn.jiedao.notice;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Empties an outbox in the background, on every node: begins last and ends first, so that the
 * database is there as long as something is under way. Nothing is lost when it is killed instead.
 */
public abstract class OutboxWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
  private static final Duration LAST_TRY = Duration.ofSeconds(12);

  private final String name;
  private final int width;
  private final boolean wanted;
  private final Object bell = new Object();
  private volatile List<Thread> threads = List.of();
  private volatile boolean running;

  protected OutboxWorker(String name, int width, boolean wanted) {
    this.name = name;
    this.width = width;
    this.wanted = wanted;
  }

  /** Tries what is due first; false when nothing is. */
  protected abstract boolean deliverNext();

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public synchronized void start() {
    running = true;
    threads =
        IntStream.rangeClosed(1, width)
            .mapToObj(number -> new Thread(this::work, name + "-" + number))
            .toList();
    threads.forEach(Thread::start);
  }

  private void work() {
    try {
      while (running) {
        Duration pause = deliverAll();
        if (running) await(pause);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration deliverAll() {
    try {
      boolean more = true;
      while (running && more) more = deliverNext();
      return IDLE;
    } catch (RuntimeException fault) {
      LOG.warn("{} 暂时不能投递，稍后重试：{}", name, fault.toString());
      return AFTER_FAULT;
    }
  }

  private void await(Duration atMost) throws InterruptedException {
    synchronized (bell) {
      bell.wait(atMost.toMillis());
    }
  }

  /** Something lies in the outbox. */
  protected void wake() {
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  /** What is being sent may still be answered; what is not, is sent again after the lease. */
  @Override
  public synchronized void stop() {
    running = false;
    wake();
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
