package cn.jiedao.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine for a password: each wrong one counts towards the lock, and into the log. */
@Component
class PasswordCheck {
  private final IdentityService identities;
  private final AuditLog audit;
  private final JdbcClient database;
  private final Clock clock;

  PasswordCheck(IdentityService identities, AuditLog audit, JdbcClient database, Clock clock) {
    this.identities = identities;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The engine would ask whoever acts for his right to read accounts, so nobody acts meanwhile.
   *
   * @param failure what the log calls a wrong one
   */
  boolean passes(String person, String password, String failure) {
    Optional<Boolean> lockedBefore = locked(person);
    var acting = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      if (identities.checkPassword(person, password)) return true;
    } finally {
      identities.setAuthentication(acting);
    }
    recordFailure(person, lockedBefore, failure);
    return false;
  }

  /** What an unknown person typed is not kept: it may be a password in the wrong field. */
  private void recordFailure(String person, Optional<Boolean> lockedBefore, String failure) {
    if (lockedBefore.isEmpty()) {
      audit.record(null, null, failure, null, "unknown");
      return;
    }
    boolean wasLocked = lockedBefore.get();
    audit.record(person, null, failure, person, wasLocked ? "locked" : "wrong password");
    if (!wasLocked && isLocked(person)) audit.record(person, null, "account.locked", person, "ok");
  }

  boolean isLocked(String person) {
    return locked(person).orElse(false);
  }

  private Optional<Boolean> locked(String person) {
    return database
        .sql(
            """
            select coalesce(lock_exp_time_ > :now, false) from act_id_user where id_ = :person
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person.replace('\0', ' '))
        .query(Boolean.class)
        .optional();
  }
}
