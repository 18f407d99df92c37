package cn.jiedao.casefile;

import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The heads of all cases: opened once, moved only by their steps. */
@Component
public class Cases {
  private final JdbcClient database;
  private final CaseNumbers numbers;
  private final Organizations organizations;
  private final CaseAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String regulation;

  Cases(
      JdbcClient database,
      CaseNumbers numbers,
      Organizations organizations,
      CaseAccess access,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${jiedao.regulation:draft-2019}") String regulation) {
    this.database = database;
    this.numbers = numbers;
    this.organizations = organizations;
    this.access = access;
    this.events = events;
    this.clock = clock;
    this.regulation = regulation;
  }

  /**
   * Opens a case in state draft under the next number of its matter, district and year.
   *
   * @param matter two letters of the case number
   * @param applicant organisation code
   * @param parent number of the case this one follows from, or null
   */
  public CaseNumber open(
      String process,
      String processInstance,
      String matter,
      String applicant,
      String title,
      CaseNumber parent) {
    Organization organization = organizations.get(applicant);
    String division = organizations.unit(organization.unit()).divisionCode();
    var number = numbers.next(matter, division, LocalDate.now(clock).getYear());
    database
        .sql(
            """
            insert into case_head (number, process, process_instance, title, applicant, unit, regulation,
              parent, opened_at, chain)
            values (:number, :process, :instance, :title, :applicant, :unit, :regulation, :parent, :at, :chain)
            """)
        .param("number", number.value())
        .param("process", process)
        .param("instance", processInstance)
        .param("title", title)
        .param("applicant", applicant)
        .param("unit", organization.unit())
        .param("regulation", regulation)
        .param("parent", parent == null ? null : parent.value())
        .param("at", Timestamp.from(clock.instant()))
        .param("chain", CanonicalJson.sha256(number.value()))
        .update();
    access.grant(number, applicant, "申报单位");
    events.publishEvent(new CaseOpened(number));
    return number;
  }

  public Optional<CaseHead> find(CaseNumber number) {
    return database
        .sql("select * from case_head where number = :number")
        .param("number", number.value())
        .query(CaseRows::head)
        .optional();
  }

  /**
   * @throws java.util.NoSuchElementException when there is no such case
   */
  public CaseHead get(CaseNumber number) {
    return find(number).orElseThrow();
  }

  /** Every act on a case takes its head row first: one order of locks everywhere. */
  public Optional<CaseHead> lock(CaseNumber number) {
    return database
        .sql("select * from case_head where number = :number for update")
        .param("number", number.value())
        .query(CaseRows::head)
        .optional();
  }

  /** Locks the case of an open task; empty when the task is no longer open. */
  public Optional<CaseHead> lockByTask(String task) {
    return database
        .sql(
            """
            select h.* from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join case_head h on h.process_instance = e.root_proc_inst_id_
            where t.id_ = :task for update of h
            """)
        .param("task", task)
        .query(CaseRows::head)
        .optional();
  }

  /** Locks the case in whose process a job waits; empty for a job of no case. */
  public Optional<CaseHead> lockByJob(String job) {
    return database
        .sql(
            """
            select h.* from act_ru_job j
            join act_ru_execution e on e.id_ = j.process_instance_id_
            join case_head h on h.process_instance = e.root_proc_inst_id_
            where j.id_ = :job for update of h
            """)
        .param("job", job)
        .query(CaseRows::head)
        .optional();
  }

  /** The application counts as filed: from here on the clocks run. */
  public void file(CaseNumber number) {
    database
        .sql("update case_head set state = 'open' where number = :number and state = 'draft'")
        .param("number", number.value())
        .update();
  }

  /**
   * Hands the case to the unit above, whose meeting decides it from here on (Art. 4).
   *
   * @param presenter code of the body there that brings it to the meeting
   */
  public void handUp(CaseNumber number, String presenter) {
    move(number, organizations.get(presenter).unit(), presenter);
  }

  /** The unit above returns the case: its own unit goes on with it. */
  public void handBack(CaseNumber number) {
    move(number, null, null);
  }

  private void move(CaseNumber number, String unit, String presenter) {
    database
        .sql(
            "update case_head set handed_up_to = :unit, presenter = :presenter where number = :number")
        .param("unit", unit, Types.VARCHAR)
        .param("presenter", presenter, Types.VARCHAR)
        .param("number", number.value())
        .update();
  }

  public void rename(CaseNumber number, String title) {
    database
        .sql("update case_head set title = :title where number = :number")
        .param("title", title)
        .param("number", number.value())
        .update();
  }

  /** Ends the case with the end event reached. */
  public void end(CaseNumber number, String outcome, String label) {
    database
        .sql(
            """
            update case_head set state = 'ended', outcome = :outcome, outcome_label = :label, ended_at = :at
            where number = :number and state <> 'ended'
            """)
        .param("outcome", outcome)
        .param("label", label)
        .param("at", Timestamp.from(clock.instant()))
        .param("number", number.value())
        .update();
    events.publishEvent(new CaseEnded(number, outcome, label));
  }
}
