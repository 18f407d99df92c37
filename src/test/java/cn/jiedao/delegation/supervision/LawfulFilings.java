package cn.jiedao.delegation.supervision;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.filing.Filing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A delegation that was suspended, resumed, put on file and supervised, for attempts. */
@Component("lawfulFilingsOfTests")
public class LawfulFilings {
  private final Filing filing;
  private final Delegating delegating;
  private final SupervisionCases supervisions;
  private final Officers officers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LawfulFilings(
      Filing filing,
      Delegating delegating,
      SupervisionCases supervisions,
      Officers officers,
      TransactionTemplate transaction,
      Clock clock) {
    this.filing = filing;
    this.delegating = delegating;
    this.supervisions = supervisions;
    this.officers = officers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What attempts call them: {@code :filed} and {@code :supervision}. */
  public Map<String, String> names() {
    CaseNumber filed = filing.suspendedAndFiled();
    CaseNumber supervision = transaction.execute(status -> supervisions.open(filed));
    LocalDate today = LocalDate.now(clock);
    String clerk = delegating.department(supervision, "clerk");
    officers.submit(
        clerk,
        supervision,
        "recordGuidance",
        Filing.guidance(today.toString(), "found", today.plusDays(10).toString()));
    officers.submit(
        delegating.office(supervision, "clerk"),
        supervision,
        "correctFindings",
        Map.of("correctionReport", "两件已经补正。"));
    officers.submit(clerk, supervision, "verifyCorrection", Map.of("verification", "corrected"));
    return Map.of("filed", filed.value(), "supervision", supervision.value());
  }
}
