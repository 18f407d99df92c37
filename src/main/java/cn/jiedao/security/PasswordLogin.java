package cn.jiedao.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the engine for the password; unknown, wrong and locked get the same answer, only the log
 * tells them apart. The only provider of the application: named in a chain besides, it would be
 * asked twice, and count every wrong password twice.
 */
@Component
class PasswordLogin implements AuthenticationProvider {
  private final IdentityService identities;
  private final Officers officers;
  private final LoginAttempts attempts;
  private final AuditLog audit;
  private final JdbcClient database;
  private final Clock clock;

  PasswordLogin(
      IdentityService identities,
      Officers officers,
      LoginAttempts attempts,
      AuditLog audit,
      JdbcClient database,
      Clock clock) {
    this.identities = identities;
    this.officers = officers;
    this.attempts = attempts;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication claim) {
    String person = claim.getName();
    identities.clearAuthentication();
    Optional<Boolean> lockedBefore = locked(person);
    if (!identities.checkPassword(person, String.valueOf(claim.getCredentials()))) {
      recordFailure(person, lockedBefore);
      throw new BadCredentialsException("wrong, unknown or locked");
    }
    if (claim.getDetails() instanceof WebAuthenticationDetails from)
      attempts.succeeded(from.getRemoteAddress());
    var login = CurrentOfficer.loginOf(officers.enter(person));
    login.setDetails(claim.getDetails());
    return login;
  }

  /** What an unknown person typed is not kept: it may be a password in the wrong field. */
  private void recordFailure(String person, Optional<Boolean> lockedBefore) {
    if (lockedBefore.isEmpty()) {
      audit.record(null, null, "login.failed", null, "unknown");
      return;
    }
    boolean wasLocked = lockedBefore.get();
    audit.record(person, null, "login.failed", person, wasLocked ? "locked" : "wrong password");
    if (!wasLocked && locked(person).orElse(false))
      audit.record(person, null, "account.locked", person, "ok");
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

  @Override
  public boolean supports(Class<?> claim) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
  }
}
