package cn.jiedao.walk;

import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.Post;
import cn.jiedao.organization.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can play: the people of the demo who hold one post, with its groups. */
@Component("castOfWalks")
class Cast {
  private final Posts posts;
  private final JdbcClient database;
  private final IdentityService identities;
  private final PeopleFixtures people;
  private final Clock clock;
  private final Map<String, List<String>> groups = new TreeMap<>();
  private final Map<String, List<String>> members = new TreeMap<>();

  Cast(
      Posts posts,
      JdbcClient database,
      IdentityService identities,
      PeopleFixtures people,
      Clock clock) {
    this.posts = posts;
    this.database = database;
    this.identities = identities;
    this.people = people;
    this.clock = clock;
  }

  /** Reads who is there now: other tests let people come and go. */
  void assemble() {
    people.unit("suzhou");
    people.unit(Territory.UNIT);
    join();
  }

  /** Reads who has come. */
  void join() {
    groups.clear();
    members.clear();
    database
        .sql(
            """
            select person from post where person ~ '[.](leader|clerk|deputy)$'
            group by person having count(*) = 1 and bool_and(valid_until is null) order by person
            """)
        .query(String.class)
        .list()
        .forEach(this::take);
  }

  private void take(String person) {
    List<Post> held = posts.of(person, LocalDate.now(clock));
    groups.put(person, posts.groupsOf(held.get(0)));
    for (String group : groups.get(person))
      members.computeIfAbsent(group, any -> new ArrayList<>()).add(person);
  }

  List<String> everybody() {
    return List.copyOf(groups.keySet());
  }

  /** Members of a group, in a fixed order. */
  List<String> of(String group) {
    return members.getOrDefault(group, List.of());
  }

  boolean isIn(String person, String group) {
    return groups.get(person).contains(group);
  }

  /** Does something as a person. */
  <T> T as(String person, Callable<T> act) {
    identities.setAuthentication(person, groups.get(person));
    try {
      return act.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      identities.clearAuthentication();
    }
  }
}
