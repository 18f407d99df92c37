package cn.jiedao.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of superiors (督办) and what was answered. */
@Component
public class Orders {
  private static final int MOST = 100;

  /**
   * @param answer null as long as there is none
   */
  public record Order(
      String caseNumber,
      String organization,
      String superior,
      String demand,
      LocalDate answerBy,
      String answer,
      Instant answeredAt) {}

  private static final String ORDERS =
      """
      select s.case_number, short_name_of(o.code, :today) as organization,
        coalesce(short_name_of(s.superior, :today), s.superior) as superior, s.demand, s.answer_by, s.answer, s.answered_at
      from supervision_order s
      join organization o on o.code = s.organization
      join case_head h on h.number = s.case_number
      where (s.answered_at is null or s.answered_at >= :from and s.answered_at < :end) and {process} and {orders}
      order by s.answered_at is not null, s.answer_by, s.id limit :most
      """;

  private final JdbcClient database;
  private final Clock clock;

  Orders(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All that wait for an answer, the most pressing first, then those answered in the period. */
  public List<Order> of(Question question) {
    return database
        .sql(question.narrow(ORDERS))
        .params(question.parameters())
        .param("today", LocalDate.now(clock))
        .param("most", MOST)
        .query(Orders::order)
        .list();
  }

  private static Order order(ResultSet row, int index) throws SQLException {
    return new Order(
        row.getString("case_number"),
        row.getString("organization"),
        row.getString("superior"),
        row.getString("demand"),
        row.getObject("answer_by", LocalDate.class),
        row.getString("answer"),
        Instants.of(row, "answered_at"));
  }
}
