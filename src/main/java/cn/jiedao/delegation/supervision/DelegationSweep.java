package cn.jiedao.delegation.supervision;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every day: opens the supervision of delegations in force whose cycle is over (INV-13-11). Each in
 * a transaction of its own under the lock of its case, so that two nodes do it once and one fault
 * holds up no other.
 */
@Component
public class DelegationSweep {
  private static final Logger LOG = LoggerFactory.getLogger(DelegationSweep.class);

  private final Supervisions supervisions;
  private final SupervisionCases supervised;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int months;

  DelegationSweep(
      Supervisions supervisions,
      SupervisionCases supervised,
      Cases cases,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${jiedao.delegation.supervision-months:6}") int months) {
    this.supervisions = supervisions;
    this.supervised = supervised;
    this.cases = cases;
    this.transaction = transaction;
    this.clock = clock;
    this.months = months;
  }

  @Scheduled(cron = "${jiedao.sweep.cron:0 5 0 * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    LocalDate since = today.minusMonths(months);
    supervisions.due(today, since).forEach(delegation -> open(delegation, today, since));
  }

  private void open(CaseNumber delegation, LocalDate today, LocalDate since) {
    try {
      transaction.executeWithoutResult(
          status -> {
            cases.lock(delegation);
            if (supervisions.due(today, since).contains(delegation)) supervised.open(delegation);
          });
    } catch (RuntimeException fault) {
      LOG.error("每日巡检未能发起 {} 的指导监督，明日重试", delegation, fault);
    }
  }
}
