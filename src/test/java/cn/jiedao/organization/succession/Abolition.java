package cn.jiedao.organization.succession;

import cn.jiedao.database.Superuser;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.RegisteredChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An abolition as it was decided, without the procedure of Art. 4 that decides it; taken back when
 * the test is over, since no case stands behind it.
 */
@Component
public class Abolition {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Superuser superuser;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final List<String> decided = new ArrayList<>(List.of(""));

  Abolition(
      Superuser superuser, ApplicationEventPublisher events, TransactionTemplate transaction) {
    this.superuser = superuser;
    this.events = events;
    this.transaction = transaction;
  }

  /** Everything passes to one office. */
  public static Map<Matter, String> all(String successor) {
    var successors = new EnumMap<Matter, String>(Matter.class);
    for (Matter matter : Matter.values()) successors.put(matter, successor);
    return successors;
  }

  /**
   * Enters in the register that an office ends the day before.
   *
   * @return the number under which it was decided
   */
  public String decide(String office, LocalDate day, Map<Matter, String> successors) {
    String number = "JZ-320507-2026-9%05d".formatted(NUMBER.incrementAndGet());
    decided.add(number);
    asAdministrator(database -> enter(database, number, office, day, successors));
    events.publishEvent(new RegisteredChange(number, day, List.of(), List.of(office), List.of()));
    return number;
  }

  /** Its day has come. */
  public void takeEffect(String number, LocalDate day, String... offices) {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(new OfficesChanged(number, day, List.of(), List.of(offices))));
  }

  /** As if nothing had been decided: other tests ask what the register says. */
  public void takeBack() {
    asAdministrator(
        database -> {
          for (String sql :
              List.of(
                  "delete from office_end where change_case in (:numbers)",
                  "delete from office_succession where change_case in (:numbers)",
                  "update office_version set valid = daterange(lower(valid), null) where office in"
                      + " (select code from office where abolished_case in (:numbers))",
                  "update office set existed = daterange(lower(existed), null), abolished_case = null"
                      + " where abolished_case in (:numbers)"))
            database.sql(sql).param("numbers", decided).update();
        });
    decided.clear();
    decided.add("");
    var none = List.<String>of();
    events.publishEvent(new RegisteredChange("", LocalDate.EPOCH, none, none, none));
  }

  private void asAdministrator(Consumer<JdbcClient> act) {
    var connections = superuser.connections();
    var statements = new JdbcTemplate(connections);
    new TransactionTemplate(new DataSourceTransactionManager(connections))
        .executeWithoutResult(
            status -> {
              statements.execute("set local search_path = jiedao, public");
              statements.execute("set local session_replication_role = replica");
              act.accept(JdbcClient.create(statements));
            });
  }

  private static void enter(
      JdbcClient database,
      String number,
      String office,
      LocalDate day,
      Map<Matter, String> successors) {
    database
        .sql(
            "update office set existed = daterange(lower(existed), :day), abolished_case = :number where code = :office")
        .param("day", day)
        .param("number", number)
        .param("office", office)
        .update();
    database
        .sql(
            "update office_version set valid = daterange(lower(valid), :day) where office = :office")
        .param("day", day)
        .param("office", office)
        .update();
    successors.forEach(
        (matter, successor) ->
            database
                .sql(
                    "insert into office_succession values (:office, :matter, :successor, :day, :number)")
                .param("office", office)
                .param("matter", matter.code())
                .param("successor", successor)
                .param("day", day)
                .param("number", number)
                .update());
  }
}
