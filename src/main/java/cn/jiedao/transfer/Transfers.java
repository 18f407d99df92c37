package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of transfers (Art. 12): entered once, with evidence; an end is a row of its own. */
@Component
public class Transfers implements EffectRegister {
  private static final String READ =
      """
      select t.*, (select array_agg(office order by office) from transfer_office o where o.case_number = t.case_number) as offices, transfer_carriers(t.case_number, :day) as carriers from transfer t
      """;

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Transfers(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<Transfer> find(CaseNumber number) {
    return database
        .sql(READ + "where t.case_number = :number")
        .param("day", LocalDate.now(clock))
        .param("number", number.value())
        .query(Transfers::transfer)
        .optional();
  }

  /** Transfers that bind on a day, not ended before it. */
  public List<Transfer> inEffect(LocalDate day) {
    return database
        .sql(
            READ
                + """
                where t.effective_from <= :day and (t.effective_until is null or t.effective_until >= :day)
                  and not exists (select from transfer_end e where e.case_number = t.case_number and e.ended_on < :day)
                order by t.case_number
                """)
        .param("day", day)
        .query(Transfers::transfer)
        .list();
  }

  /** Temporary transfers whose last day lies before a day and whose end was not published yet. */
  List<Transfer> expired(LocalDate day) {
    return database
        .sql(
            READ
                + """
                where t.effective_until < :day
                  and not exists (select from transfer_end e where e.case_number = t.case_number)
                order by t.case_number
                """)
        .param("day", day)
        .query(Transfers::transfer)
        .list();
  }

  /** Transfers in effect since before a day that were never followed up. */
  List<Transfer> dueForFollowUp(LocalDate since) {
    return database
        .sql(
            READ
                + """
                where t.effective_from <= :since
                  and not exists (select from transfer_end e where e.case_number = t.case_number)
                  and not exists (select from transfer_follow_up f where f.case_number = t.case_number)
                order by t.case_number
                """)
        .param("since", since)
        .param("day", LocalDate.now(clock))
        .query(Transfers::transfer)
        .list();
  }

  /**
   * Enters a transfer; the database refuses it at the end of the transaction where a piece of
   * evidence is missing or speaks of another version.
   */
  void enter(Transfer transfer, List<Evidence> evidence) {
    database
        .sql(
            """
            insert into transfer (case_number, title, matter, department, duration, effective_from, effective_until,
              published_on, notice, staff, funds, budget_line, training, proposal_version, proposal_hash, meeting_date)
            values (:number, :title, :matter, :department, :duration, :from, :until, :published,
              :notice, :staff, :funds, :budgetLine, :training, :version, :hash, :meeting)
            """)
        .param("number", transfer.caseNumber().value())
        .param("title", transfer.title())
        .param("matter", transfer.matter())
        .param("department", transfer.department())
        .param("duration", transfer.isTemporary() ? "temporary" : "long-term")
        .param("from", transfer.effectiveFrom())
        .param("until", transfer.effectiveUntil())
        .param("published", transfer.publishedOn())
        .param("notice", transfer.notice())
        .param("staff", transfer.staff())
        .param("funds", transfer.funds())
        .param("budgetLine", transfer.budgetLine())
        .param("training", transfer.training())
        .param("version", transfer.proposal().number())
        .param("hash", transfer.proposal().hash())
        .param("meeting", transfer.meetingDate())
        .update();
    transfer.offices().forEach(office -> enterOffice(transfer.caseNumber(), office));
    evidence.forEach(piece -> enterEvidence(transfer.caseNumber(), piece));
    events.publishEvent(
        new EffectEntered(
            transfer.caseNumber(),
            "transfer",
            transfer.title(),
            transfer.effectiveFrom(),
            transfer.effectiveUntil(),
            transfer.notice()));
  }

  /** Enters the end of a temporary transfer whose last day has passed (INV-12-12). */
  void end(Transfer transfer, String reason, String notice) {
    database
        .sql(
            "insert into transfer_end (case_number, ended_on, reason, notice) values (:number, :endedOn, :reason, :notice)")
        .param("number", transfer.caseNumber().value())
        .param("endedOn", transfer.effectiveUntil())
        .param("reason", reason)
        .param("notice", notice)
        .update();
    events.publishEvent(
        new EffectEnded(
            transfer.caseNumber(),
            "transfer",
            transfer.title(),
            transfer.effectiveUntil(),
            reason,
            notice));
  }

  private void enterOffice(CaseNumber number, String office) {
    database
        .sql("insert into transfer_office values (:number, :office)")
        .param("number", number.value())
        .param("office", office)
        .update();
  }

  private void enterEvidence(CaseNumber number, Evidence piece) {
    database
        .sql("insert into transfer_evidence values (:number, :kind, :by, :seq, :version, :hash)")
        .param("number", number.value())
        .param("kind", piece.kind().name().toLowerCase(Locale.ROOT))
        .param("by", piece.organization())
        .param("seq", piece.seq())
        .param("version", piece.proposal().number())
        .param("hash", piece.proposal().hash())
        .update();
  }

  private static Transfer transfer(ResultSet row, int index) throws SQLException {
    return new Transfer(
        CaseNumber.of(row.getString("case_number")),
        row.getString("title"),
        row.getString("matter"),
        row.getString("department"),
        Arrays.asList((String[]) row.getArray("offices").getArray()),
        Arrays.asList((String[]) row.getArray("carriers").getArray()),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_until", LocalDate.class),
        row.getObject("published_on", LocalDate.class),
        row.getString("notice"),
        row.getBigDecimal("staff"),
        row.getBigDecimal("funds"),
        row.getString("budget_line"),
        row.getString("training"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        row.getObject("meeting_date", LocalDate.class));
  }
}
