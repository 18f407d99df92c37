package cn.jiedao.staffing;

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
 * Every day: opens the yearly check of offices whose determination is a year old, with the staff
 * reported anew (INV-5-2). Each in a transaction of its own under the lock of its determination's
 * case, so that two nodes do it once and one fault holds up no other.
 */
@Component
public class StaffingSweep {
  private static final Logger LOG = LoggerFactory.getLogger(StaffingSweep.class);

  private final StaffingDeterminations determinations;
  private final StaffingCases staffing;
  private final StaffingInHand inHand;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int reviewAfterMonths;

  StaffingSweep(
      StaffingDeterminations determinations,
      StaffingCases staffing,
      StaffingInHand inHand,
      Cases cases,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${jiedao.staffing.review-after-months:12}") int reviewAfterMonths) {
    this.determinations = determinations;
    this.staffing = staffing;
    this.inHand = inHand;
    this.cases = cases;
    this.transaction = transaction;
    this.clock = clock;
    this.reviewAfterMonths = reviewAfterMonths;
  }

  @Scheduled(cron = "${jiedao.sweep.cron:0 5 0 * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    LocalDate due = today.minusMonths(reviewAfterMonths);
    determinations.decidedBefore(due, today).forEach(old -> review(old, due));
  }

  private void review(StaffingDetermination old, LocalDate due) {
    try {
      transaction.executeWithoutResult(
          status -> {
            cases.lock(old.caseNumber());
            if (!inHand.isSince(old.office(), due))
              staffing.open(old.caseNumber(), old.office(), old.office(), reason(old));
          });
    } catch (RuntimeException fault) {
      LOG.error("每日巡检未能发起 {} 的年度核查，明日重试", old.office(), fault);
    }
  }

  private String reason(StaffingDetermination old) {
    return "现行核定（%s，%s）已满 %d 个月，须核查实有人员并重新核定。"
        .formatted(old.decisionNumber(), old.decidedOn(), reviewAfterMonths);
  }
}
