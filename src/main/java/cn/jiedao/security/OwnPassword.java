package cn.jiedao.security;

import org.springframework.stereotype.Component;

/**
 * Somebody who is logged in shows once more that it is he, before he does what binds his
 * organisation: a session left open signs nothing.
 */
@Component
public class OwnPassword {
  /** How a confirmation by it is recorded. */
  public static final String METHOD = "password";

  /** What became of it. */
  public enum Answer {
    RIGHT,
    WRONG,
    LOCKED
  }

  private final PasswordCheck passwords;
  private final AuditLog audit;

  OwnPassword(PasswordCheck passwords, AuditLog audit) {
    this.passwords = passwords;
    this.audit = audit;
  }

  /**
   * Wrong ones count like those at the login, and must not be undone with what they were meant for:
   * to be called outside any transaction.
   *
   * @param purpose what it is shown for, as the log names it
   */
  public Answer ask(String person, String password, String purpose) {
    if (passwords.passes(person, password, "signing.refused")) {
      audit.record("signing.confirmed", purpose, "ok");
      return Answer.RIGHT;
    }
    return passwords.isLocked(person) ? Answer.LOCKED : Answer.WRONG;
  }
}
