package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every day: ends the delegations whose last day has passed or whose norms were repealed, and asks
 * in time whether those that come to their end are renewed (Art. 13, INV-13-10). Each in a
 * transaction of its own under the lock of its case, so that one fault holds up no other.
 */
@Component
public class EndSweep {
  private static final Logger LOG = LoggerFactory.getLogger(EndSweep.class);

  private final EndRows rows;
  private final DelegationEnds ends;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int expiryDays;

  EndSweep(
      EndRows rows,
      DelegationEnds ends,
      Cases cases,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${jiedao.delegation.expiry-days:90}") int expiryDays) {
    this.rows = rows;
    this.ends = ends;
    this.cases = cases;
    this.transaction = transaction;
    this.clock = clock;
    this.expiryDays = expiryDays;
  }

  @Scheduled(cron = "${jiedao.sweep.cron:0 5 0 * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    each(rows.expired(today), one -> end(one, EndReason.EXPIRED, "协议约定的期限已经届满。"));
    each(rows.baseless(today), one -> end(one, EndReason.NORM_REPEALED, "委托依据已经失效，没有其他依据准许委托。"));
    each(rows.endingBefore(today.plusDays(expiryDays)), ends::askForRenewal);
  }

  private void end(CaseNumber delegation, EndReason reason, String why) {
    if (!rows.hasEnded(delegation)) ends.open(delegation, reason, why);
  }

  private void each(List<CaseNumber> delegations, Consumer<CaseNumber> act) {
    for (CaseNumber delegation : delegations)
      try {
        transaction.executeWithoutResult(
            status -> {
              cases.lock(delegation);
              act.accept(delegation);
            });
      } catch (RuntimeException fault) {
        LOG.error("每日巡检未能处理委托 {}，明日重试", delegation, fault);
      }
  }
}
