package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Turn;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an abolished office carries under Art. 12 passes to the office that the change names for it;
 * what was entered stays as it was deliberated (INV-4-8).
 */
@Component
class PassTransfersOn {
  private final JdbcClient database;
  private final Clock clock;

  PassTransfersOn(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @EventListener
  @Order(Turn.REGISTERS)
  void on(OfficesChanged change) {
    for (String office : change.abolished())
      database
          .sql(
              """
              insert into transfer_succession
              select t.case_number, s.office, s.successor, s.from_date, s.change_case
              from transfer t join office_succession s on (s.office, s.matter) = (:office, 'transfers')
              where coalesce(t.effective_until, 'infinity') >= :day and :office = any (transfer_carriers(t.case_number, :day))
                and not exists (select from transfer_end e where e.case_number = t.case_number)
              """)
          .param("office", office)
          .param("day", change.day())
          .update();
  }

  /** An office abolished while its transfer was reviewed is succeeded from its first day on. */
  void entered(CaseNumber number) {
    database
        .sql(
            """
            insert into transfer_succession
            with recursive line as (
              select s.* from transfer_office o join office_succession s on s.office = o.office
              where o.case_number = :number and s.matter = 'transfers' and s.from_date <= :day
              union
              select s.* from line join office_succession s on s.office = line.successor
              where s.matter = 'transfers' and s.from_date <= :day)
            select :number, office, successor, from_date, change_case from line
            """)
        .param("number", number.value())
        .param("day", LocalDate.now(clock))
        .update();
  }
}
