package cn.jiedao.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's users: what a person logs in with. */
@Component
class Accounts {
  private static final Map<String, String> RULES =
      Map.of(
          "PASSWORD_POLICY_LENGTH", "至少要有 %s 个字符",
          "PASSWORD_POLICY_LOWERCASE", "要有小写字母",
          "PASSWORD_POLICY_UPPERCASE", "要有大写字母",
          "PASSWORD_POLICY_DIGIT", "要有数字",
          "PASSWORD_POLICY_SPECIAL", "要有标点或符号",
          "PASSWORD_POLICY_USER_DATA", "不能包含登录名或姓名",
          "PASSWORD_POLICY_COMMON", "不能包含常见的弱密码");

  private final ProcessEngine engine;
  private final IdentityService identities;

  private final JdbcClient database;
  private final Clock clock;

  Accounts(ProcessEngine engine, JdbcClient database, Clock clock) {
    this.engine = engine;
    this.database = database;
    this.clock = clock;
    this.identities = engine.getIdentityService();
  }

  void add(Person person, String password) {
    User user = user(person);
    user.setPassword(password);
    identities.saveUser(user);
  }

  /** A password as it is kept. */
  record Hashed(String salt, String hash) {}

  Hashed hash(String password) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    String salt = configuration.getSaltGenerator().generateSalt();
    return new Hashed(
        salt,
        configuration.getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, salt)));
  }

  /** One hash for all: a demo of two hundred people must not cost two hundred hashes. */
  void addAll(Collection<Person> people, Hashed password) {
    for (Person person : people) {
      UserEntity user = user(person);
      user.setSalt(password.salt());
      user.setDbPassword(password.hash());
      identities.saveUser(user);
    }
  }

  void setPassword(Person person, String password) {
    User user = identities.createUserQuery().userId(person.id()).singleResult();
    user.setPassword(password);
    identities.saveUser(user);
  }

  boolean matches(Person person, String password) {
    return identities.checkPassword(person.id(), password);
  }

  void unlock(Person person) {
    identities.unlockUser(person.id());
  }

  void remove(Collection<Person> people) {
    people.forEach(person -> identities.deleteUser(person.id()));
  }

  /** Who has an account at all. */
  Set<String> all() {
    return Set.copyOf(database.sql("select id_ from act_id_user").query(String.class).list());
  }

  boolean has(String person) {
    return database
        .sql("select exists (select from act_id_user where id_ = :id)")
        .param("id", person)
        .query(Boolean.class)
        .single();
  }

  /** Who is shut out at the moment after too many wrong passwords. */
  Set<String> locked() {
    return Set.copyOf(
        database
            .sql("select id_ from act_id_user where lock_exp_time_ > :now")
            .param("now", Timestamp.from(clock.instant()))
            .query(String.class)
            .list());
  }

  /** What a password lacks, in Chinese; empty where it is good enough or no policy is set. */
  List<String> lacks(Person person, String password) {
    var settings = engine.getProcessEngineConfiguration();
    if (!settings.isEnablePasswordPolicy()) return List.of();
    return identities
        .checkPasswordAgainstPolicy(settings.getPasswordPolicy(), password, user(person))
        .getViolatedRules()
        .stream()
        .map(Accounts::explain)
        .toList();
  }

  /** A password by chance, good enough even where a short account name occurs in it easily. */
  String initialPassword(Person person) {
    String password = Passwords.initial();
    return lacks(person, password).isEmpty() ? password : initialPassword(person);
  }

  /** Without the engine's command for it, which no caller may give. */
  private static UserEntity user(Person person) {
    UserEntity user = new UserEntity(person.id());
    user.setFirstName(person.name());
    user.setLastName(""); // Tasklist shows both
    return user;
  }

  private static String explain(PasswordPolicyRule rule) {
    String text = RULES.getOrDefault(rule.getPlaceholder(), "不符合密码规则");
    Map<String, String> limits = rule.getParameters(); // null where the rule has none
    return text.formatted(limits == null ? "" : limits.getOrDefault("minLength", ""));
  }
}
