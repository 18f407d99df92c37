package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits on the posts, kind by kind; never more than approved (INV-5-2). */
@Component
class ActualStaff {
  private final JdbcClient database;
  private final StaffingDeterminations determinations;
  private final Proposals proposals;
  private final Clock clock;

  ActualStaff(
      JdbcClient database,
      StaffingDeterminations determinations,
      Proposals proposals,
      Clock clock) {
    this.database = database;
    this.determinations = determinations;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** The yearly check: what was reported, under what was approved before. */
  void reportUnderPresent(CaseNumber number) {
    determinations
        .inForce(proposals.facts(number).get("office").toString(), LocalDate.now(clock))
        .ifPresent(present -> report(number, present.caseNumber()));
  }

  void report(CaseNumber report, CaseNumber determination) {
    var reported = new StaffingPlan(proposals.facts(report));
    database
        .sql(
            """
            insert into staffing_actual values (:report, :determination, :administrative, :institution, :today)
            on conflict do nothing
            """)
        .param("report", report.value())
        .param("determination", determination.value())
        .param("administrative", reported.count("actualAdministrative"))
        .param("institution", reported.count("actualInstitution"))
        .param("today", LocalDate.now(clock))
        .update();
  }
}
