package cn.jiedao.workplace.dashboard;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Four applications of a body that applies in no other test. Three are refused, after 4, 10 and 1
 * days; the fourth is handed in after its limit, and has waited for its correction for 40 days.
 */
@Component
class FourCases {
  static final String BODY = "gusu-petitions";
  private static final String CLERK = BODY + ".clerk";
  private static final String STAFFING = "gusu-staffing.clerk";

  private final Officers officers;
  private final Clock clock;

  /** Days on which cases were opened and ended. */
  final List<LocalDate> opened = new ArrayList<>();

  final List<LocalDate> ended = new ArrayList<>();

  CaseNumber waiting;
  private Instant after;

  FourCases(Officers officers, Clock clock) {
    this.officers = officers;
    this.clock = clock;
  }

  /** Once for all tests; each comes to the moment after them. */
  void happen() {
    if (after == null) letThemHappen();
    else officers.pass(Duration.between(clock.instant(), after));
  }

  private void letThemHappen() {
    refused(4, "信访代办");
    refused(10, "信访回访");
    refused(1, "信访登记");
    waiting = open("信访包案");
    officers.pass(Duration.ofDays(40));
    submit(waiting);
    answer(waiting, Map.of("acceptanceDecision", "correction", "missingItems", "缺少经费来源说明。"));
    officers.pass(Duration.ofDays(40));
    after = clock.instant();
  }

  private void refused(int days, String title) {
    CaseNumber number = open(title);
    submit(number);
    officers.pass(Duration.ofDays(days));
    answer(number, Map.of("acceptanceDecision", "refused", "reason", "属于本单位法定职责，不能交由街道。"));
    ended.add(today());
  }

  private CaseNumber open(String title) {
    opened.add(today());
    return officers.start(CLERK, "task-transfer-review", Review.application(title));
  }

  private void submit(CaseNumber number) {
    officers.attach(CLERK, number, "special-statement", "专项说明");
    officers.attach(CLERK, number, "workload-estimate", "工作量测算");
    officers.submit(CLERK, number, "submitMaterials", Review.nature());
  }

  private void answer(CaseNumber number, Map<String, Object> answers) {
    officers.submit(STAFFING, number, "acceptApplication", answers);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
