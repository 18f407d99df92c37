package cn.jiedao.transfer;

import cn.jiedao.casefile.Cases;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every day: publishes the end of temporary transfers whose last day has passed (INV-12-12) and
 * opens the follow-up of those in effect for half a year. Each in a transaction of its own under
 * the lock of its case, so that two nodes do it once and one fault holds up no other.
 */
@Component
public class TransferSweep {
  private static final Logger LOG = LoggerFactory.getLogger(TransferSweep.class);

  private final Transfers transfers;
  private final FollowUps followUps;
  private final Cases cases;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final TransferNotice wording;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int followUpAfterMonths;

  TransferSweep(
      Transfers transfers,
      FollowUps followUps,
      Cases cases,
      NoticeDrafts drafts,
      Notices notices,
      TransferNotice wording,
      JdbcClient database,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${jiedao.transfer.follow-up-after-months:6}") int followUpAfterMonths) {
    this.transfers = transfers;
    this.followUps = followUps;
    this.cases = cases;
    this.drafts = drafts;
    this.notices = notices;
    this.wording = wording;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
    this.followUpAfterMonths = followUpAfterMonths;
  }

  @Scheduled(cron = "${jiedao.sweep.cron:0 5 0 * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    transfers.expired(today).forEach(transfer -> each(transfer, () -> end(transfer)));
    transfers
        .dueForFollowUp(today.minusMonths(followUpAfterMonths))
        .forEach(transfer -> each(transfer, () -> followUp(transfer)));
  }

  private void each(Transfer transfer, Runnable act) {
    try {
      transaction.executeWithoutResult(
          status -> {
            cases.lock(transfer.caseNumber());
            act.run();
          });
    } catch (RuntimeException fault) {
      LOG.error("每日巡检未能处理 {}，明日重试", transfer.caseNumber(), fault);
    }
  }

  private void end(Transfer transfer) {
    if (isIn("transfer_end", transfer)) return;
    Notice notice =
        notices.publish(
            transfer.caseNumber(),
            "transfer-end",
            transfer.title() + "（临时事项）到期终止",
            "该事项为临时事项，已于 " + transfer.effectiveUntil() + " 到期终止；需要延续的，须重新审核。",
            wording.ofEnd(transfer, drafts.cleared(transfer.caseNumber()).contactPhone()));
    transfers.end(transfer, "到期", notice.number());
  }

  private void followUp(Transfer transfer) {
    if (!isIn("transfer_follow_up", transfer)) followUps.open(transfer);
  }

  /** Another node may have been faster while this one waited for the lock. */
  private boolean isIn(String table, Transfer transfer) {
    return database
        .sql("select exists (select from " + table + " where case_number = :number)")
        .param("number", transfer.caseNumber().value())
        .query(Boolean.class)
        .single();
  }
}
