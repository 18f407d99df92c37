package cn.jiedao.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a call out once, however often it is sent: its key is a unique row of the transaction
 * that has the effect, and a repeated call is answered by what stands in that row.
 */
@Component
public class Idempotency {
  private static final int LOCKS = 256;

  /**
   * A call that may be repeated.
   *
   * @param caller whose keys are told apart from those of others
   * @param request hash over everything that makes it this call
   */
  public record Call(String caller, String key, String request) {}

  /**
   * @param location relative address of what was made, null where nothing was
   * @param body JSON
   */
  public record Answer(int status, String location, String body) {}

  private record Known(String request, Integer status, String location, String body) {}

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration kept;

  /** Repetitions wait here and not in the database, where each would hold a connection. */
  private final ReentrantLock[] locks =
      IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  Idempotency(
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${jiedao.api.idempotency-keys-kept:7d}") Duration kept) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @throws Refused when the key was used for another call
   */
  public Answer once(Call call, Supplier<Answer> effect) {
    ReentrantLock lock =
        locks[Math.floorMod(31 * call.caller().hashCode() + call.key().hashCode(), LOCKS)];
    lock.lock();
    try {
      return transaction.execute(status -> isFirst(call) ? keep(call, effect.get()) : repeat(call));
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a call with the same key that is still under way on another node. */
  private boolean isFirst(Call call) {
    return database
            .sql(
                """
                insert into api_answer (caller, key, request, at) values (:caller, :key, :request, :at)
                on conflict do nothing
                """)
            .param("caller", call.caller())
            .param("key", call.key())
            .param("request", call.request())
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private Answer keep(Call call, Answer answer) {
    database
        .sql(
            """
            update api_answer set status = :status, location = :location, body = :body
            where caller = :caller and key = :key
            """)
        .param("status", answer.status())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("caller", call.caller())
        .param("key", call.key())
        .update();
    return answer;
  }

  private Answer repeat(Call call) {
    Known known =
        database
            .sql(
                "select request, status, location, body from api_answer where caller = :caller and key = :key")
            .param("caller", call.caller())
            .param("key", call.key())
            .query(Known.class)
            .single();
    if (!known.request().equals(call.request())) throw reused();
    return new Answer(known.status(), known.location(), known.body());
  }

  private static Refused reused() {
    return new Refused(
        Problem.of(
                422,
                "key-reused",
                "幂等键已用于其他请求",
                "这个 Idempotency-Key 已经用于内容不同的请求，没有写入任何内容。新的请求请换用新的键。")
            .with(Problem.Fault.in("Idempotency-Key", "已经用于内容不同的请求")));
  }

  /** After that time nobody repeats a call any more. */
  @Scheduled(cron = "${jiedao.api.sweep:0 20 3 * * *}", zone = "Asia/Shanghai")
  void sweep() {
    database
        .sql("delete from api_answer where at < :before")
        .param("before", Timestamp.from(clock.instant().minus(kept)))
        .update();
  }
}
