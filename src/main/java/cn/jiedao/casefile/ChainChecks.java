package cn.jiedao.casefile;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies all chains and anchors in the background, one walk at a time in the cluster; how far it
 * is stands in the database, for every node to tell.
 */
@Component
public class ChainChecks {
  private static final Logger LOG = LoggerFactory.getLogger(ChainChecks.class);
  private static final int BATCH = 100;

  private final JdbcClient database;
  private final ChainCheckRows rows;
  private final Chains chains;
  private final Anchors anchors;
  private final TransactionTemplate snapshot;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "chain-check");
            thread.setDaemon(true);
            return thread;
          });

  ChainChecks(
      JdbcClient database,
      ChainCheckRows rows,
      Chains chains,
      Anchors anchors,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.chains = chains;
    this.anchors = anchors;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /**
   * @return false when a walk is under way already
   */
  public boolean start(String person) {
    Long check = rows.begin(person, clock.instant(), chains.count());
    if (check != null) worker.execute(() -> walk(check));
    return check != null;
  }

  /** The last walks, the newest first. */
  public List<ChainCheck> latest() {
    return rows.latest();
  }

  /** One chain link by link, as of one moment. */
  public ChainReport report(CaseNumber number) {
    return snapshot.execute(none -> chains.report(number));
  }

  private void walk(long check) {
    try {
      String last = "";
      int done = 0;
      for (List<String> batch = after(last); !batch.isEmpty(); batch = after(last)) {
        for (String number : batch) verify(check, CaseNumber.of(number));
        last = batch.get(batch.size() - 1);
        rows.progress(check, done += batch.size(), clock.instant());
      }
      rows.end(check, clock.instant(), anchors.firstBroken().orElse(null), null);
    } catch (RuntimeException failed) {
      LOG.error("chain check {} ended early", check, failed);
      rows.end(check, clock.instant(), null, "核验中断，请再次核验；原因见系统日志。");
    }
  }

  /** As of one moment: a step taken meanwhile would look like a break. */
  private void verify(long check, CaseNumber number) {
    snapshot.execute(none -> chains.verify(number)).ifPresent(broken -> rows.found(check, broken));
  }

  private List<String> after(String last) {
    return database
        .sql("select number from case_head where number > :last order by number limit :batch")
        .param("last", last)
        .param("batch", BATCH)
        .query(String.class)
        .list();
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
