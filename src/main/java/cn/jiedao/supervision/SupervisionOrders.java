package cn.jiedao.supervision;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of orders with a date to answer by (督办), and what was answered. */
@Component
public class SupervisionOrders {
  private final JdbcClient database;
  private final Successions successions;
  private final Clock clock;

  SupervisionOrders(JdbcClient database, Successions successions, Clock clock) {
    this.database = database;
    this.successions = successions;
    this.clock = clock;
  }

  /** The oldest first. */
  public List<SupervisionOrder> of(CaseNumber number) {
    return database
        .sql("select * from supervision_order where case_number = :number order by id")
        .param("number", number.value())
        .query(SupervisionOrders::order)
        .list();
  }

  /** Everything that waits for an answer, the most pressing first. */
  public List<SupervisionOrder> open() {
    return database
        .sql("select * from supervision_order where answered_at is null order by answer_by, id")
        .query(SupervisionOrders::order)
        .list();
  }

  /** What should have been answered before today. */
  public List<SupervisionOrder> overdue() {
    return open().stream().filter(order -> order.isOverdue(today())).toList();
  }

  /** The one that an organisation has to answer in a case, also for an office it succeeded. */
  public Optional<SupervisionOrder> openOf(CaseNumber number, String organization) {
    return of(number).stream()
        .filter(SupervisionOrder::isOpen)
        .filter(
            order ->
                organization.equals(successions.of(order.organization(), Matter.CASES, today())))
        .findFirst();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }

  void enter(
      CaseNumber number,
      String organization,
      String taskNames,
      Actor by,
      String demand,
      LocalDate answerBy) {
    database
        .sql(
            """
            insert into supervision_order (case_number, organization, task_names, superior, person, demand, at, answer_by)
            values (:number, :organization, :tasks, :superior, :person, :demand, :at, :answerBy)
            """)
        .param("number", number.value())
        .param("organization", organization)
        .param("tasks", taskNames)
        .param("superior", by.organization())
        .param("person", by.person())
        .param("demand", demand)
        .param("at", Timestamp.from(clock.instant()))
        .param("answerBy", answerBy)
        .update();
  }

  void answer(SupervisionOrder order, Actor by, String answer) {
    database
        .sql(
            """
            update supervision_order set answer = :answer, answered_at = :at, answered_by = :by
            where id = :id and answered_at is null
            """)
        .param("answer", answer)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.person())
        .param("id", order.id())
        .update();
  }

  private static SupervisionOrder order(ResultSet row, int index) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new SupervisionOrder(
        row.getLong("id"),
        CaseNumber.of(row.getString("case_number")),
        row.getString("organization"),
        row.getString("task_names"),
        row.getString("superior"),
        row.getString("person"),
        row.getString("demand"),
        row.getTimestamp("at").toInstant(),
        row.getObject("answer_by", LocalDate.class),
        row.getString("answer"),
        answered == null ? null : answered.toInstant(),
        row.getString("answered_by"));
  }
}
