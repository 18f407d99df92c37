package cn.jiedao.organization;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** E-mail addresses of people, kept by the security administrator; nobody must have one. */
@Component
public class Addresses {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
  private static final int LONGEST = 200;

  private final JdbcClient database;
  private final HouseItself house;
  private final ApplicationEventPublisher events;

  Addresses(JdbcClient database, HouseItself house, ApplicationEventPublisher events) {
    this.database = database;
    this.house = house;
    this.events = events;
  }

  public Optional<String> of(String person) {
    return database
        .sql("select email from person where id = :id and email is not null")
        .param("id", person)
        .query(String.class)
        .optional();
  }

  /**
   * @param email empty: none any more
   * @throws PeopleRefused where it is no address, or there is no such person
   */
  @Transactional
  void set(String person, String email) {
    String address = email == null ? "" : email.strip();
    objection(address)
        .ifPresent(
            no -> {
              throw new PeopleRefused(no.field(), no.message());
            });
    if (of(person).orElse("").equals(address)) return;
    int found =
        database
            .sql("update person set email = nullif(:email, '') where id = :id")
            .param("email", address)
            .param("id", person)
            .update();
    if (found == 0) throw new PeopleRefused("person", "没有找到这个人员，请刷新页面后重试");
    events.publishEvent(new AddressChanged(person, house.caller()));
  }

  static Optional<Objection> objection(String email) {
    if (email == null || email.isEmpty()) return Optional.empty();
    if (email.length() <= LONGEST && EMAIL.matcher(email).matches()) return Optional.empty();
    return Optional.of(
        new Objection("email", "邮箱“%s”不是邮箱地址，请按 name@example.gov.cn 的格式填写".formatted(email)));
  }
}
