package cn.jiedao.casefile;

import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.organization.register.Turn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of an abolished office pass to its successor (INV-4-8): it sees them, ended ones too,
 * acts for the applicant where the old office was it, and the file of each running one says so.
 */
@Component
class PassCasesOn {
  private static final String STEP = "officeSucceeded";
  private static final String LABEL = "承接办理";

  private final JdbcClient database;
  private final Successions successions;
  private final Organizations organizations;
  private final Cases cases;
  private final Steps steps;
  private final Clock clock;

  PassCasesOn(
      JdbcClient database,
      Successions successions,
      Organizations organizations,
      Cases cases,
      Steps steps,
      Clock clock) {
    this.database = database;
    this.successions = successions;
    this.organizations = organizations;
    this.cases = cases;
    this.steps = steps;
    this.clock = clock;
  }

  @EventListener
  @Order(Turn.CASES)
  void on(OfficesChanged change) {
    if (change.abolished().isEmpty()) return;
    lock(change.abolished());
    for (String office : change.abolished()) {
      String successor = successions.of(office, Matter.CASES, change.day());
      if (!successor.equals(office)) pass(office, successor, change.day());
    }
  }

  /** All at once and in the order of their numbers, before anything is written. */
  private void lock(List<String> offices) {
    database
        .sql(
            """
            select number from case_head h where state <> 'ended'
              and exists (select from case_access a where a.case_number = h.number and a.organization in (:offices))
            order by number for update
            """)
        .param("offices", offices)
        .query(String.class)
        .list();
  }

  private void pass(String office, String successor, LocalDate day) {
    List<String> concerned = concerned(office);
    String name = organizations.get(office).name();
    grant(office, successor, "自 %s 起承接%s的案件".formatted(day, name));
    database
        .sql(
            "update case_head set carried_by = :successor where coalesce(carried_by, applicant) = :office")
        .param("successor", successor)
        .param("office", office)
        .update();
    String text = "原由%s办理，自 %s 起由%s承接。".formatted(name, day, organizations.get(successor).name());
    concerned.forEach(number -> tell(CaseNumber.of(number), text, office, successor));
  }

  /** Running cases in which the office has something to do, or applied. */
  private List<String> concerned(String office) {
    return database
        .sql(
            """
            select h.number from case_head h where h.state <> 'ended'
              and (coalesce(h.carried_by, h.applicant) = :office or h.process_instance in (
                select e.root_proc_inst_id_ from act_ru_identitylink l
                join act_ru_task t on t.id_ = l.task_id_ join act_ru_execution e on e.id_ = t.proc_inst_id_
                where l.type_ = 'candidate' and l.group_id_ in (:office, :leaders)))
            order by h.number
            """)
        .param("office", office)
        .param("leaders", organizations.get(office).leaderGroup())
        .query(String.class)
        .list();
  }

  private void grant(String office, String successor, String why) {
    database
        .sql(
            """
            insert into case_access select case_number, :successor, :why, :at from case_access
            where organization = :office on conflict do nothing
            """)
        .param("successor", successor)
        .param("why", why)
        .param("at", Timestamp.from(clock.instant()))
        .param("office", office)
        .update();
  }

  /** The house's own step, whoever's transaction it is. */
  private void tell(CaseNumber number, String text, String office, String successor) {
    CaseHead head = cases.lock(number).orElseThrow();
    var told = Map.<String, Object>of("succession", text, "office", office, "successor", successor);
    steps.append(
        head, null, new StepEntry(Step.Kind.SYSTEM, head.process(), STEP, LABEL, null, told));
  }
}
