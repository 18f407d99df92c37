package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of decided changes (Art. 4): entered once, with evidence; in effect on their day.
 */
@Component
public class OfficeChanges implements EffectRegister {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  OfficeChanges(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<DecidedChange> find(CaseNumber number) {
    return database
        .sql("select * from office_change where case_number = :number")
        .param("number", number.value())
        .query(OfficeChanges::change)
        .optional();
  }

  /** Changes whose day has come and that did not take effect yet, the earliest first. */
  List<DecidedChange> due(LocalDate day) {
    return database
        .sql(
            """
            select * from office_change where in_effect_at is null and effective_on <= :day
            order by effective_on, case_number
            """)
        .param("day", day)
        .query(OfficeChanges::change)
        .list();
  }

  /** Another node may have been faster while this one waited for the lock of the case. */
  boolean isWaiting(CaseNumber number) {
    return database
        .sql(
            "select exists (select from office_change where case_number = :number and in_effect_at is null)")
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Enters a change; the database refuses it at the end of the transaction where a piece of
   * evidence is missing, or speaks of another proposal, or the register of offices shows something
   * else.
   */
  void enter(DecidedChange change, List<ChangeEvidence> evidence) {
    database
        .sql(
            """
            insert into office_change (case_number, kind, title, applicant, unit, authority, request_number, review_number,
              reply_number, reply_date, effective_on, published_on, notice, proposal_version, proposal_hash)
            values (:number, :kind, :title, :applicant, :unit, :authority, :request, :review,
              :reply, :replied, :effective, :published, :notice, :version, :hash)
            """)
        .param("number", change.caseNumber().value())
        .param("kind", change.kind())
        .param("title", change.title())
        .param("applicant", change.applicant())
        .param("unit", change.unit())
        .param("authority", change.authority().name().toLowerCase(Locale.ROOT))
        .param("request", change.requestNumber())
        .param("review", change.reviewNumber())
        .param("reply", change.replyNumber())
        .param("replied", change.replyDate())
        .param("effective", change.effectiveOn())
        .param("published", change.publishedOn())
        .param("notice", change.notice())
        .param("version", change.proposal().number())
        .param("hash", change.proposal().hash())
        .update();
    evidence.forEach(piece -> enterEvidence(change.caseNumber(), piece));
    events.publishEvent(
        new EffectEntered(
            change.caseNumber(),
            "office-change",
            change.title(),
            change.effectiveOn(),
            null,
            change.notice()));
  }

  /** Marks that everything that hangs on the offices has followed the change. */
  void tookEffect(CaseNumber number, Instant at) {
    database
        .sql("update office_change set in_effect_at = :at where case_number = :number")
        .param("at", Timestamp.from(at))
        .param("number", number.value())
        .update();
  }

  private void enterEvidence(CaseNumber number, ChangeEvidence piece) {
    database
        .sql(
            "insert into office_change_evidence values (:number, :kind, :by, :seq, :version, :hash)")
        .param("number", number.value())
        .param("kind", piece.kind().code())
        .param("by", piece.organization())
        .param("seq", piece.seq())
        .param("version", piece.proposal().number())
        .param("hash", piece.proposal().hash())
        .update();
  }

  private static DecidedChange change(ResultSet row, int index) throws SQLException {
    return new DecidedChange(
        CaseNumber.of(row.getString("case_number")),
        row.getString("kind"),
        row.getString("title"),
        row.getString("applicant"),
        row.getString("unit"),
        DecidedChange.Authority.valueOf(row.getString("authority").toUpperCase(Locale.ROOT)),
        row.getString("request_number"),
        row.getString("review_number"),
        row.getString("reply_number"),
        row.getObject("reply_date", LocalDate.class),
        row.getObject("effective_on", LocalDate.class),
        row.getObject("published_on", LocalDate.class),
        row.getString("notice"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")));
  }
}
