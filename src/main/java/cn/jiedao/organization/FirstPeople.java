package cn.jiedao.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the first request: demo people where they are wanted, nobody of them where they are not,
 * and always an administrator who can log in.
 */
@Component
class FirstPeople implements SmartInitializingSingleton {
  static final String ADMIN = "admin";

  private final Optional<DemoPeople> demo;
  private final Persons persons;
  private final Accounts accounts;
  private final People people;
  private final Identities identities;
  private final HouseItself house;
  private final AdministratorPassword password;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  FirstPeople(
      ObjectProvider<DemoPeople> demo,
      Persons persons,
      Accounts accounts,
      People people,
      Identities identities,
      HouseItself house,
      Environment environment,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.demo = Optional.ofNullable(demo.getIfAvailable());
    this.persons = persons;
    this.accounts = accounts;
    this.people = people;
    this.identities = identities;
    this.house = house;
    this.password = AdministratorPassword.from(environment);
    this.transaction = transaction;
    this.events = events;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          demo.ifPresentOrElse(this::demoPeople, this::realPeopleOnly);
          password.resetOf().flatMap(persons::find).ifPresent(this::reset);
          identities.follow();
        });
  }

  private void demoPeople(DemoPeople people) {
    people.load();
    List<Person> missing = demoPeople(id -> !accounts.all().contains(id));
    if (!missing.isEmpty())
      house.does(() -> accounts.addAll(missing, accounts.hash(DemoPeople.PASSWORD)));
  }

  /** What was a demo keeps its records, but nobody logs in with the password everyone knows. */
  private void realPeopleOnly() {
    List<Person> present = demoPeople(accounts.all()::contains);
    if (!present.isEmpty()) house.does(() -> accounts.remove(present));
    if (accounts.all().contains(ADMIN)) return;
    var admin = new Person(ADMIN, "系统管理员", Optional.of(Administrator.SYSTEM), false, true);
    String initial = password.require(text -> accounts.lacks(admin, text));
    if (persons.find(ADMIN).isPresent()) persons.makeReal(ADMIN);
    else persons.add(admin);
    house.does(() -> accounts.add(admin, initial));
    events.publishEvent(new AdministratorAppointed(ADMIN, Administrator.SYSTEM, house.caller()));
  }

  private void reset(Person administrator) {
    if (administrator.administrator().isPresent())
      people.reset(administrator, password.require(text -> accounts.lacks(administrator, text)));
  }

  private List<Person> demoPeople(Predicate<String> account) {
    return persons.all().stream().filter(Person::demo).filter(p -> account.test(p.id())).toList();
  }
}
