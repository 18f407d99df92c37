package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of bodies and posts (Art. 5): a determination is entered once, with evidence, and
 * ends with the next one of its office or with the office.
 */
@Component
public class StaffingDeterminations implements EffectRegister {
  private static final String REGISTER = "staffing";

  private final JdbcClient database;
  private final DeterminationRows rows;
  private final ApplicationEventPublisher events;

  StaffingDeterminations(
      JdbcClient database, DeterminationRows rows, ApplicationEventPublisher events) {
    this.database = database;
    this.rows = rows;
    this.events = events;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<StaffingDetermination> find(CaseNumber number) {
    return rows.where("case_number = ?", number.value()).stream().findFirst();
  }

  /** What is approved for an office on a day, bodies included. */
  public Optional<StaffingDetermination> inForce(String office, LocalDate day) {
    return rows.where("office = ? and valid @> ?", office, day).stream().findFirst();
  }

  /** Those in force today that were decided before a day: the yearly check is due. */
  List<StaffingDetermination> decidedBefore(LocalDate day, LocalDate today) {
    return rows.where("decided_on < ? and valid @> ?", day, today);
  }

  boolean isNumberTaken(String authority, String number) {
    return !rows.where("decided_by = ? and decision_number = ?", authority, number).isEmpty();
  }

  /**
   * Enters a determination in place of the one before; the database refuses it at the end of the
   * transaction where a piece of evidence is missing or speaks of another version.
   */
  void enter(StaffingDetermination made, List<StaffingEvidence> evidence) {
    last(made.office()).ifPresent(before -> end(before, made.from(), "replaced", "重新核定"));
    rows.insert(made);
    evidence.forEach(piece -> enterEvidence(made.caseNumber(), piece));
    events.publishEvent(
        new EffectEntered(
            made.caseNumber(), REGISTER, title(made), made.from(), null, made.notice()));
  }

  /** An office that is no more has neither bodies nor posts. */
  void endWithOffice(String office, LocalDate day) {
    last(office).ifPresent(last -> end(last, day, "abolished", "街道撤销"));
  }

  /** The one that goes on, perhaps from a day to come. */
  Optional<StaffingDetermination> last(String office) {
    return rows.where("office = ? and upper_inf(valid)", office).stream().findFirst();
  }

  private void end(StaffingDetermination ended, LocalDate day, String reason, String words) {
    database
        .sql(
            """
            update staffing_determination set valid = daterange(lower(valid), :day), end_reason = :reason
            where case_number = :number
            """)
        .param("day", day)
        .param("reason", reason)
        .param("number", ended.caseNumber().value())
        .update();
    events.publishEvent(
        new EffectEnded(
            ended.caseNumber(), REGISTER, title(ended), day.minusDays(1), words, ended.notice()));
  }

  private static String title(StaffingDetermination made) {
    return "机构编制核定（" + made.decisionNumber() + "）";
  }

  private void enterEvidence(CaseNumber number, StaffingEvidence piece) {
    database
        .sql("insert into staffing_evidence values (:number, :kind, :seq, :version, :hash)")
        .param("number", number.value())
        .param("kind", piece.kind().name().toLowerCase(Locale.ROOT))
        .param("seq", piece.seq())
        .param("version", piece.proposal().number())
        .param("hash", piece.proposal().hash())
        .update();
  }
}
