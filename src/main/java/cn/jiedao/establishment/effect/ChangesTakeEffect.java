package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.Cases;
import cn.jiedao.establishment.ChangeClaims;
import cn.jiedao.organization.register.OfficesChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten seconds after midnight, and again while anything waits: whatever hangs on the offices of a
 * change whose day has come follows it (INV-4-8, INV-4-10). Each in a transaction of its own under
 * the lock of its case, so that two nodes do it once and one fault holds up no other.
 */
@Component
public class ChangesTakeEffect {
  private static final Logger LOG = LoggerFactory.getLogger(ChangesTakeEffect.class);

  private final OfficeChanges changes;
  private final ChangeClaims claims;
  private final Cases cases;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChangesTakeEffect(
      OfficeChanges changes,
      ChangeClaims claims,
      Cases cases,
      JdbcClient database,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.changes = changes;
    this.claims = claims;
    this.cases = cases;
    this.database = database;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "${jiedao.establishment.effect:10 */10 * * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    changes.due(LocalDate.now(clock)).forEach(this::each);
  }

  private void each(DecidedChange change) {
    try {
      transaction.executeWithoutResult(
          status -> {
            cases.lock(change.caseNumber());
            if (changes.isWaiting(change.caseNumber())) takeEffect(change);
          });
    } catch (RuntimeException fault) {
      LOG.error("街道变更 {} 未能生效，下次巡检重试", change.caseNumber(), fault);
    }
  }

  /** At once where the day has come when the change is entered; the case is locked. */
  void takeEffectIfDue(DecidedChange change) {
    if (!change.effectiveOn().isAfter(LocalDate.now(clock))) takeEffect(change);
  }

  private void takeEffect(DecidedChange change) {
    String number = change.caseNumber().value();
    events.publishEvent(
        new OfficesChanged(
            number,
            change.effectiveOn(),
            offices("founded_case", number),
            offices("abolished_case", number)));
    claims.release(change.caseNumber());
    changes.tookEffect(change.caseNumber(), clock.instant());
  }

  private List<String> offices(String because, String number) {
    return database
        .sql("select code from office where " + because + " = :number order by code")
        .param("number", number)
        .query(String.class)
        .list();
  }
}
