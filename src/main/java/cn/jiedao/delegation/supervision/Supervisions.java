package cn.jiedao.delegation.supervision;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of guidance given and of what was found under a delegation (INV-13-11). */
@Component
public class Supervisions {
  /** What came of one cycle. */
  public record Supervision(LocalDate guidedOn, String guidance, String findings, String outcome) {}

  private final JdbcClient database;
  private final Cases cases;
  private final Steps steps;
  private final Clock clock;

  Supervisions(JdbcClient database, Cases cases, Steps steps, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.steps = steps;
    this.clock = clock;
  }

  /** The delegation whose supervision a case is. */
  CaseNumber delegation(CaseNumber supervision) {
    return CaseNumber.of(cases.get(supervision).parent());
  }

  /** Since when the delegation binds that a case supervises. */
  LocalDate begin(CaseNumber supervision) {
    return database
        .sql("select lower(valid) from delegation where case_number = :number")
        .param("number", delegation(supervision).value())
        .query(LocalDate.class)
        .single();
  }

  /** Oldest first. */
  public List<Supervision> of(CaseNumber delegation) {
    return database
        .sql(
            """
            select guided_on, guidance, findings, outcome from delegation_supervision
            where case_number = :number order by guided_on, supervision
            """)
        .param("number", delegation.value())
        .query(Supervision.class)
        .list();
  }

  void record(CaseNumber supervision, String outcome) {
    Step guided = steps.latest(supervision, "recordGuidance").orElseThrow();
    database
        .sql(
            """
            insert into delegation_supervision
            values (:supervision, :number, :guidedOn, :guidance, :findings, :outcome, :today)
            """)
        .param("supervision", supervision.value())
        .param("number", delegation(supervision).value())
        .param("guidedOn", LocalDate.parse(guided.text("guidedOn")))
        .param("guidance", guided.text("guidance"))
        .param("findings", guided.text("findingText"))
        .param("outcome", outcome)
        .param("today", LocalDate.now(clock))
        .update();
  }

  /** Delegations in force of which none was begun since a day, and none is open. */
  List<CaseNumber> due(LocalDate today, LocalDate since) {
    return database
        .sql(
            """
            select d.case_number from delegation d
            where delegation_in_force(d.case_number, :today) and lower(d.valid) <= :since
              and not exists (select from case_head h
                where (h.parent, h.process) = (d.case_number, 'delegation-supervision')
                  and (h.state <> 'ended' or h.opened_at >= :from))
            order by d.case_number
            """)
        .param("today", today)
        .param("since", since)
        .param("from", Timestamp.from(since.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
        .query(String.class)
        .list()
        .stream()
        .map(CaseNumber::of)
        .toList();
  }
}
