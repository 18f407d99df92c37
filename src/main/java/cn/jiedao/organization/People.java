package cn.jiedao.organization;

import cn.jiedao.organization.post.PostRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People, their posts and their accounts: every change is told to the audit, none is halfway. */
@Component
@Transactional
public class People {
  private final Persons persons;
  private final Posts posts;
  private final PostRows rows;
  private final Appointments appointments;
  private final Addresses addresses;
  private final Accounts accounts;
  private final Identities identities;
  private final HouseItself house;
  private final ApplicationEventPublisher events;

  People(
      Persons persons,
      Posts posts,
      PostRows rows,
      Appointments appointments,
      Addresses addresses,
      Accounts accounts,
      Identities identities,
      HouseItself house,
      ApplicationEventPublisher events) {
    this.persons = persons;
    this.posts = posts;
    this.rows = rows;
    this.appointments = appointments;
    this.addresses = addresses;
    this.accounts = accounts;
    this.identities = identities;
    this.house = house;
    this.events = events;
  }

  public Optional<Person> find(String person) {
    return persons.find(person);
  }

  /** People of an earlier demo have posts still, but no account. */
  public boolean hasAccount(String person) {
    return accounts.has(person);
  }

  public List<Person> all() {
    return persons.all();
  }

  public List<Person> search(String words, int limit) {
    return persons.search(words, limit);
  }

  public boolean mustChangePassword(String person) {
    return find(person).map(Person::mustChangePassword).orElse(false);
  }

  /**
   * Gives the posts to people, known or new, all or nothing; the key of an objection is the place
   * of its appointment in the list.
   *
   * @return the initial passwords of those who had no account
   */
  List<IssuedPassword> appoint(List<Appointment> wanted) {
    var refused = new LinkedHashMap<Integer, List<Objection>>();
    var added = new ArrayList<Person>();
    for (int i = 0; i < wanted.size(); i++) {
      List<Objection> objections = appointments.objections(wanted.get(i));
      if (objections.isEmpty()) enter(wanted.get(i)).ifPresent(added::add);
      else refused.put(i, objections);
    }
    if (!refused.isEmpty()) throw new AppointmentsRefused(refused);
    List<IssuedPassword> issued = added.stream().map(this::open).toList();
    identities.follow();
    added.forEach(p -> events.publishEvent(new PersonAdded(p.id(), p.name(), house.caller())));
    wanted.forEach(a -> events.publishEvent(new PostBegun(a.post(), house.caller())));
    return issued;
  }

  private Optional<Person> enter(Appointment a) {
    Optional<Person> added =
        persons.find(a.person()).isPresent()
            ? Optional.empty()
            : Optional.of(new Person(a.person(), a.name(), Optional.empty(), false, true));
    added.ifPresent(persons::add);
    if (!a.email().isEmpty()) addresses.set(a.person(), a.email());
    rows.begin(a.post());
    return added;
  }

  private IssuedPassword open(Person person) {
    String password = accounts.initialPassword(person);
    house.does(() -> accounts.add(person, password));
    return new IssuedPassword(person.id(), person.name(), password);
  }

  /**
   * An administrator's account; refused where the person has one, since no power is added to
   * another.
   */
  IssuedPassword appoint(String id, String name, Administrator administrator) {
    var objections = new ArrayList<Objection>();
    Appointments.account(id).ifPresent(objections::add);
    Appointments.text("name", "姓名", name).ifPresent(objections::add);
    if (objections.isEmpty() && persons.lock(id).isPresent())
      objections.add(new Objection("person", "登录名“%s”已被使用，管理员要用自己的账号".formatted(id)));
    if (!objections.isEmpty()) throw new PeopleRefused(objections);
    var person = new Person(id, name, Optional.of(administrator), false, true);
    persons.add(person);
    IssuedPassword issued = open(person);
    identities.follow();
    events.publishEvent(new AdministratorAppointed(id, administrator, house.caller()));
    return issued;
  }

  /** The post's last day is given; the day before its first one undoes a post not yet begun. */
  void endPost(String person, String organization, LocalDate from, LocalDate lastDay) {
    persons.lock(person);
    Post post =
        posts.history(person).stream()
            .filter(p -> p.organization().equals(organization) && p.from().equals(from))
            .findFirst()
            .orElseThrow(() -> new PeopleRefused("post", "没有找到这项职务，请刷新页面后重试"));
    if (lastDay == null) throw new PeopleRefused("until", "请填写任职最后一天");
    if (lastDay.isBefore(from.minusDays(1)))
      throw new PeopleRefused("until", "任职最后一天 %s 早于开始日期 %s".formatted(lastDay, from));
    if (post.until() != null && post.until().isBefore(lastDay))
      throw new PeopleRefused("until", "该职务已于 %s 结束，不能延长；请另加一项职务".formatted(post.until()));
    Post ended = post.endingOn(lastDay);
    rows.end(ended);
    identities.follow();
    events.publishEvent(new PostEnded(ended, house.caller()));
  }

  void unlock(String person) {
    Person known = known(person);
    house.does(() -> accounts.unlock(known));
    events.publishEvent(new PersonUnlocked(person, house.caller()));
  }

  /** A new initial password; an administrator's, which is his power, is set on the server only. */
  IssuedPassword resetPassword(String person) {
    Person known = known(person);
    if (known.administrator().isPresent())
      throw new PeopleRefused(
          "person",
          "%s的密码只能由运维人员在服务器上重置（docs/operations.md）".formatted(known.administrator().get().label()));
    return reset(known, accounts.initialPassword(known));
  }

  IssuedPassword reset(Person person, String password) {
    house.does(
        () -> {
          accounts.setPassword(person, password);
          accounts.unlock(person);
        });
    persons.mustChangePassword(person.id(), true);
    events.publishEvent(new PasswordReset(person.id(), house.caller()));
    return new IssuedPassword(person.id(), person.name(), password);
  }

  /**
   * One's own change, after the present password was given once more.
   *
   * @throws PeopleRefused saying what the new password lacks
   */
  @Transactional(noRollbackFor = PeopleRefused.class) // the wrong try counts
  public void changePassword(String person, String present, String next) {
    Person known = known(person);
    boolean right = house.answers(() -> accounts.matches(known, present));
    if (!right) throw new PeopleRefused("present", "当前密码不正确，连续输错会锁定账号");
    if (next == null || next.equals(present)) throw new PeopleRefused("next", "新密码不能与当前密码相同");
    List<Objection> lacking =
        house.answers(() -> accounts.lacks(known, next)).stream()
            .map(text -> new Objection("next", "新密码" + text))
            .toList();
    if (!lacking.isEmpty()) throw new PeopleRefused(lacking);
    house.does(() -> accounts.setPassword(known, next));
    persons.mustChangePassword(person, false);
    events.publishEvent(new PasswordChanged(person));
  }

  private Person known(String person) {
    return find(person)
        .orElseThrow(() -> new PeopleRefused("person", "没有登录名为“%s”的人员".formatted(person)));
  }
}
