package cn.jiedao.accountability.commendation;

import cn.jiedao.accountability.correction.Corrections;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Steps;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What discipline, petitions and safety say of a nominee, and whether a correction bars him. */
@Component
class NomineeChecks {
  private final Steps steps;
  private final Proposals proposals;
  private final Corrections corrections;
  private final Clock clock;

  NomineeChecks(Steps steps, Proposals proposals, Corrections corrections, Clock clock) {
    this.steps = steps;
    this.proposals = proposals;
    this.corrections = corrections;
    this.clock = clock;
  }

  boolean areClear(CaseNumber number) {
    String office = new Nomination(proposals.facts(number)).office();
    return steps.of(number, "checkNominee").stream()
            .allMatch(check -> "clear".equals(check.text("nomineeCheck")))
        && corrections.openSerious(office, LocalDate.now(clock)).isEmpty();
  }
}
