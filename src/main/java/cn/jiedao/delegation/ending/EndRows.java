package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of ends of delegations (Art. 13): entered once each. */
@Repository
class EndRows {
  private static final String NOT_ENDED =
      "not exists (select from delegation_end e where e.case_number = d.case_number)";

  private final JdbcClient database;

  EndRows(JdbcClient database) {
    this.database = database;
  }

  void insert(
      CaseNumber delegation, CaseNumber endCase, EndReason reason, LocalDate day, String notice) {
    database
        .sql(
            """
            insert into delegation_end (case_number, end_case, reason, last_day, notice)
            values (:delegation, :endCase, :reason, :day, :notice)
            """)
        .param("delegation", delegation.value())
        .param("endCase", endCase.value())
        .param("reason", reason.code())
        .param("day", day)
        .param("notice", notice)
        .update();
  }

  boolean hasEnded(CaseNumber delegation) {
    return database
        .sql("select exists (select from delegation_end where case_number = :number)")
        .param("number", delegation.value())
        .query(Boolean.class)
        .single();
  }

  /** The last day of an office that was abolished. */
  LocalDate lastDayOf(String office) {
    return database
        .sql("select last_day from office_end where office = :office")
        .param("office", office)
        .query(LocalDate.class)
        .single();
  }

  /** The open case that is to end a delegation. */
  Optional<String> pending(CaseNumber delegation) {
    return database
        .sql(
            """
            select h.number from case_head h join case_proposal p on (p.case_number, p.version) = (h.number, 1)
            where h.process = 'delegation-end' and h.state <> 'ended' and p.facts ->> 'delegation' = :number
            order by h.opened_at limit 1
            """)
        .param("number", delegation.value())
        .query(String.class)
        .optional();
  }

  /** Those whose last day lies before a day. */
  List<CaseNumber> expired(LocalDate day) {
    return numbers("d.ends_on < :day", day);
  }

  /** Those whose norms permit the delegation no longer on a day. */
  List<CaseNumber> baseless(LocalDate day) {
    return numbers(
        """
        d.ends_on >= :day and not exists (select from unnest(d.basis) norm
          where may_base_delegation(norm, greatest(d.starts_on, :day)))
        """,
        day);
  }

  /** Those that end before a day, for which nobody was asked yet whether they go on. */
  List<CaseNumber> endingBefore(LocalDate day) {
    return numbers(
        """
        d.ends_on < :day and not exists (select from case_head h
          where (h.parent, h.process) = (d.case_number, 'delegation-expiry'))
        """,
        day);
  }

  private List<CaseNumber> numbers(String condition, LocalDate day) {
    return database
        .sql(
            "select d.case_number from delegation d where %s and %s order by d.case_number"
                .formatted(NOT_ENDED, condition))
        .param("day", day)
        .query(String.class)
        .list()
        .stream()
        .map(CaseNumber::of)
        .toList();
  }
}
