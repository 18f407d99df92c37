package cn.jiedao.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who read which case: written before the case is shown, so that nobody reads unseen; kept for the
 * auditor, whose own reading is noted likewise.
 */
@Component
public class CaseReads {
  private static final Duration ONCE_IN = Duration.ofMinutes(1);

  /** In which way a case was read. */
  public enum How {
    PAGE("案卷页面"),
    DOCUMENT("材料"),
    EXPORT("导出"),
    API("接口");

    private final String label;

    How(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * @param person account, null where a system reads for itself
   * @param organization null for an administrator
   * @param client the outside system, null at a screen
   */
  public record Reader(String person, String organization, String client) {}

  private final JdbcClient database;
  private final Clock clock;

  CaseReads(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void note(Reader reader, CaseNumber number, How how) {
    note(reader, number, how, null);
  }

  /**
   * Once a minute is enough. In a transaction of its own: what the reader does afterwards may fail,
   * and may be meant to write nothing.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(Reader reader, CaseNumber number, How how, UUID document) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into case_read (at, person, organization, client, case_number, how, document)
            select :at, :person, :organization, :client, :number, :how, :document::uuid
            where not exists (select from case_read r
              where r.case_number = :number and r.at > :since and r.how = :how
                and (r.person, r.organization, r.client, r.document)
                  is not distinct from (:person::text, :organization::text, :client::text, :document::uuid))
            """)
        .param("at", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(ONCE_IN)))
        .param("person", reader.person())
        .param("organization", reader.organization())
        .param("client", reader.client())
        .param("number", number.value())
        .param("how", how.name())
        .param("document", document)
        .update();
  }
}
