package cn.jiedao.security;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Five wrong passwords lock a person for fifteen minutes, never for ever (等保 8.1.4.1 b): guesses
 * made at once are counted one by one, and an unknown person costs as much time as a known one, so
 * that nobody learns who has an account (ASVS 6.3.8).
 */
public class LockingIdentityProvider extends DbIdentityServiceProvider {
  static final int TRIES = 5;
  static final Duration LOCK = Duration.ofMinutes(15);
  private static final int LONGEST_PASSWORD = 200;

  private static volatile String nobodysPassword;

  @Override
  public boolean checkPassword(String person, String password) {
    UserEntity user = lockedRow(person) ? findUserById(person) : null;
    boolean plausible = password != null && password.length() <= LONGEST_PASSWORD;
    if (user == null || user.getPassword() == null || !plausible || isUserLocked(user)) {
      spendTheSameTime(plausible ? password : "");
      return false;
    }
    if (matchPassword(password, user)) {
      unlockUser(user);
      return true;
    }
    lockUser(user);
    return false;
  }

  /**
   * Camunda opens its first-run set-up to anybody while its own group of administrators is empty
   * (CVE-2026-77226). Ours stays empty for ever, and the set-up closed.
   */
  @Override
  public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
    return Groups.CAMUNDA_ADMIN.equals(query.getGroupId())
        ? 1
        : super.findUserCountByQueryCriteria(query);
  }

  @Override
  protected boolean isUserLocked(UserEntity user) {
    Date until = user.getLockExpirationTime();
    return until != null && until.after(ClockUtil.getCurrentTime());
  }

  /** An earlier lock that has run out does not count any more. */
  @Override
  protected void lockUser(UserEntity user) {
    int wrong = (user.getLockExpirationTime() == null ? user.getAttempts() : 0) + 1;
    Date until = Date.from(ClockUtil.getCurrentTime().toInstant().plus(LOCK));
    getIdentityInfoManager().updateUserLock(user, wrong, wrong >= TRIES ? until : null);
  }

  private static void spendTheSameTime(String password) {
    var passwords = Context.getProcessEngineConfiguration().getPasswordManager();
    if (nobodysPassword == null) {
      nobodysPassword = passwords.encrypt("nobody's");
    }
    passwords.check(password, nobodysPassword);
  }

  /** Takes the person's row before it is read, on the command's own connection. */
  private boolean lockedRow(String person) {
    if (person == null || person.indexOf('\0') >= 0) {
      return false;
    }
    String sql = "select 1 from act_id_user where id_ = ? for update";
    try (PreparedStatement lock =
        getDbSqlSession().getSqlSession().getConnection().prepareStatement(sql)) {
      lock.setString(1, person);
      return lock.executeQuery().next();
    } catch (SQLException e) {
      throw new ProcessEngineException(e);
    }
  }
}
