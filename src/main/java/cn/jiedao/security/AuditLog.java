package cn.jiedao.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What people did or tried, apart from the steps of a case: who, for whom, from where, on what,
 * with which result. Written in the transaction of the act: no record, no act.
 */
@Component
public class AuditLog {
  private static final int LONGEST_TEXT = 500;

  private final JdbcClient database;
  private final Clock clock;

  AuditLog(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An act of whoever is logged in; {@code action} is {@code <object>.<pastTense>}. */
  public void record(String action, String object, String result) {
    var officer = CurrentOfficer.find();
    var client = ApiCallers.client();
    record(
        officer.map(Officer::person).or(() -> client.map(ApiCaller::getName)).orElse(null),
        officer
            .map(Officer::organization)
            .or(() -> client.map(ApiCaller::organization))
            .orElse(null),
        action,
        object,
        result);
  }

  void record(String person, String organization, String action, String object, String result) {
    database
        .sql(
            """
            insert into audit_event (at, person, organization, address, action, object, result)
            values (:at, :person, :organization, :address, :action, :object, :result)
            """)
        .param("at", OffsetDateTime.now(clock))
        .param("person", clean(person))
        .param("organization", clean(organization))
        .param("address", address())
        .param("action", action)
        .param("object", clean(object))
        .param("result", clean(result))
        .update();
  }

  /** A typed user name may hold anything, even a NUL that PostgreSQL would refuse. */
  private static String clean(String text) {
    if (text == null) return null;
    String visible = text.replaceAll("\\p{Cntrl}|\\p{Cs}", " ");
    return visible.length() <= LONGEST_TEXT ? visible : visible.substring(0, LONGEST_TEXT);
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest().getRemoteAddr()
        : null;
  }
}
