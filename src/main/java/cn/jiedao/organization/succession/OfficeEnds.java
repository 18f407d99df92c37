package cn.jiedao.organization.succession;

import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Turn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The end records of abolished offices. Entered first, since from here on no office begins anything
 * new; at the end of the transaction the database refuses it where something was left behind.
 */
@Component
class OfficeEnds {
  private final JdbcClient database;

  OfficeEnds(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  @Order(Turn.END)
  void on(OfficesChanged change) {
    for (String office : change.abolished())
      database
          .sql(
              "insert into office_end (office, last_day, change_case) values (:office, :day, :number)")
          .param("office", office)
          .param("day", change.day().minusDays(1))
          .param("number", change.caseNumber())
          .update();
  }
}
