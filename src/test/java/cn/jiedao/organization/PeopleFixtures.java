package cn.jiedao.organization;

import cn.jiedao.organization.post.PostRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People for bodies that the demo leaves empty: a leader, a clerk and a deputy for each ({@code
 * changshu-justice.leader}), as the demo has them in 姑苏区.
 */
@Component
public class PeopleFixtures {
  private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸";
  private static final AtomicInteger NUMBER = new AtomicInteger(100);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Organizations organizations;
  private final Persons persons;
  private final PostRows posts;
  private final Accounts accounts;
  private final HouseItself house;
  private final Identities identities;
  private Accounts.Hashed password;

  PeopleFixtures(
      Organizations organizations,
      Persons persons,
      PostRows posts,
      Accounts accounts,
      HouseItself house,
      Identities identities) {
    this.organizations = organizations;
    this.persons = persons;
    this.posts = posts;
    this.accounts = accounts;
    this.house = house;
    this.identities = identities;
  }

  /** Of every body and office of a unit that has none yet. */
  @Transactional
  public void unit(String unit) {
    enter(
        organizations.all().stream()
            .filter(body -> body.unit().equals(unit))
            .map(Organization::code)
            .toList());
  }

  /** Of one body or office; may be done again. */
  @Transactional
  public void body(String code) {
    enter(List.of(code));
  }

  private void enter(List<String> bodies) {
    var known = persons.all().stream().map(Person::id).collect(Collectors.toSet());
    var missing = new ArrayList<Person>();
    for (String body : bodies)
      for (String who : List.of("leader", "clerk", "deputy")) {
        String id = body + "." + who;
        if (known.contains(id)) continue;
        var person = new Person(id, name(), Optional.empty(), true, false);
        persons.add(person);
        posts.begin(new Post(id, body, who.equals("leader"), title(who), LONG_AGO, null));
        missing.add(person);
      }
    if (!missing.isEmpty()) house.does(() -> accounts.addAll(missing, password()));
    identities.follow();
  }

  /** Hashed once: it is made to be slow. */
  private synchronized Accounts.Hashed password() {
    if (password == null) password = accounts.hash(DemoPeople.PASSWORD);
    return password;
  }

  /** 试乙甲甲 and on: nobody of the demo is called so. */
  private static String name() {
    return String.valueOf(NUMBER.getAndIncrement())
        .chars()
        .mapToObj(digit -> GIVEN.substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining("", "试", ""));
  }

  private static String title(String who) {
    return who.equals("leader") ? "主要负责人" : "经办人";
  }
}
