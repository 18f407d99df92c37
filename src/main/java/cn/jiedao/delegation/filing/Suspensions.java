package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.publication.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of suspensions: meanwhile nothing may be done under the delegation (INV-13-4), each
 * in one transaction with its notice.
 */
@Component
public class Suspensions {
  private final JdbcClient database;
  private final Clock clock;

  Suspensions(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void suspend(Step objection, Step answer, String reason, Notice notice) {
    database
        .sql(
            """
            insert into delegation_suspension
              (case_number, authority, objection, answer, suspended_on, reason, notice)
            values (:number, :authority, :objection, :answer, :today, :reason, :notice)
            """)
        .param("number", objection.caseNumber().value())
        .param("authority", objection.organization())
        .param("objection", objection.seq())
        .param("answer", answer.seq())
        .param("today", LocalDate.now(clock))
        .param("reason", reason)
        .param("notice", notice.number())
        .update();
  }

  void resume(CaseNumber number, String authority, Notice notice) {
    database
        .sql(
            """
            update delegation_suspension set resumed_on = :today, resumption_notice = :notice
            where case_number = :number and authority = :authority and resumed_on is null
            """)
        .param("number", number.value())
        .param("authority", authority)
        .param("today", LocalDate.now(clock))
        .param("notice", notice.number())
        .update();
  }

  /** Since when a delegation stands still because of an authority's objection. */
  Optional<LocalDate> since(CaseNumber number, String authority) {
    return database
        .sql(
            """
            select suspended_on from delegation_suspension
            where case_number = :number and authority = :authority and resumed_on is null
            """)
        .param("number", number.value())
        .param("authority", authority)
        .query(LocalDate.class)
        .optional();
  }

  /** Whether an agreement was put into the file after the suspension that is to be lifted. */
  boolean isSupplemented(CaseNumber number, String authority) {
    return database
        .sql(
            """
            select exists (select from delegation_suspension s
              join case_step a on (a.case_number, a.seq) = (s.case_number, s.answer)
              join document d on (d.case_number, d.kind, d.state)
                = (s.case_number, 'supplementary-agreement', 'available') and d.at >= a.at
              where (s.case_number, s.authority) = (:number, :authority) and s.resumed_on is null)
            """)
        .param("number", number.value())
        .param("authority", authority)
        .query(Boolean.class)
        .single();
  }
}
