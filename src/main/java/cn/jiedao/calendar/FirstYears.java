package cn.jiedao.calendar;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the years of the release that are missing, and replaces a provisional one once a release
 * has the announcement; what an administrator loaded stays.
 */
@Component
class FirstYears implements InitializingBean {
  private final ArrangementRows rows;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FirstYears(ArrangementRows rows, TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          rows.lock();
          Map<Integer, CalendarYear> known = rows.inForce(Long.MAX_VALUE);
          for (CalendarYear year : CalendarFiles.read())
            if (isMissing(year, known.get(year.year()))) rows.insert(year, null, clock.instant());
        });
  }

  private static boolean isMissing(CalendarYear file, CalendarYear inForce) {
    return inForce == null || inForce.provisional() && !file.provisional();
  }
}
