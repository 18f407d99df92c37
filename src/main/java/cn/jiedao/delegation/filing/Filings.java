package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With whom the agreement of a case is on file, and since when (INV-13-5). */
@Component
public class Filings {
  private static final int AUTHORITIES = 2;

  private final JdbcClient database;
  private final Clock clock;

  Filings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Once for each authority, on the day on which both have signed. */
  void request(CaseNumber number, String authority, LocalDate due) {
    database
        .sql(
            """
            insert into delegation_filing_request values (:number, :authority, :today, :due)
            on conflict do nothing
            """)
        .param("number", number.value())
        .param("authority", authority)
        .param("today", LocalDate.now(clock))
        .param("due", due)
        .update();
  }

  void record(Step filed) {
    database
        .sql("insert into delegation_filing values (:number, :authority, :seq, :filing, :on)")
        .param("number", filed.caseNumber().value())
        .param("authority", filed.organization())
        .param("seq", filed.seq())
        .param("filing", filed.text("filingNumber"))
        .param("on", LocalDate.ofInstant(filed.at(), clock.getZone()))
        .update();
  }

  boolean isNumberTaken(String authority, String filingNumber) {
    return database
        .sql(
            "select exists (select from delegation_filing where (authority, filing_number) = (:authority, :number))")
        .param("authority", authority)
        .param("number", filingNumber)
        .query(Boolean.class)
        .single();
  }

  /** The number under which each authority has it on file, by the authority's code. */
  public Map<String, String> numbers(CaseNumber number) {
    var numbers = new TreeMap<String, String>();
    database
        .sql("select authority, filing_number from delegation_filing where case_number = :number")
        .param("number", number.value())
        .query(
            row -> {
              numbers.put(row.getString("authority"), row.getString("filing_number"));
            });
    return numbers;
  }

  /** Whether both authorities have it on file. */
  public boolean areComplete(CaseNumber number) {
    return numbers(number).size() == AUTHORITIES;
  }
}
