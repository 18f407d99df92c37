package cn.jiedao.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the engine's groups and memberships follow from the bodies and the posts valid today. */
@Component
public class Identities {
  private final JdbcClient database;
  private final Organizations organizations;
  private final Persons persons;
  private final Posts posts;
  private final IdentityService identities;
  private final HouseItself house;
  private final Clock clock;
  private final Map<String, String> functions = OrganizationRows.labels(OrganizationFiles.read());

  Identities(
      JdbcClient database,
      Organizations organizations,
      Persons persons,
      Posts posts,
      IdentityService identities,
      HouseItself house,
      Clock clock) {
    this.database = database;
    this.organizations = organizations;
    this.persons = persons;
    this.posts = posts;
    this.identities = identities;
    this.house = house;
    this.clock = clock;
  }

  /** At midnight posts begin and end without anybody doing anything. */
  @Scheduled(cron = "5 0 0 * * *", zone = "Asia/Shanghai")
  @Transactional
  public void follow() {
    oneNodeAtATime();
    Map<String, String> groups = groups();
    Map<String, String> present = presentGroups();
    Map<String, Set<String>> wanted = memberships();
    Map<String, Set<String>> joined = presentMemberships();
    house.does(
        () -> {
          groups.forEach((id, name) -> nameGroup(id, name, present));
          missing(joined, wanted, identities::deleteMembership);
          missing(wanted, joined, identities::createMembership);
        });
  }

  /** Each person and group of the first that the second lacks. */
  private static void missing(
      Map<String, Set<String>> first,
      Map<String, Set<String>> second,
      BiConsumer<String, String> each) {
    first.forEach(
        (person, groups) ->
            groups.stream()
                .filter(group -> !second.getOrDefault(person, Set.of()).contains(group))
                .forEach(group -> each.accept(person, group)));
  }

  private void oneNodeAtATime() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.identities'))::text")
        .query(String.class)
        .optional();
  }

  private Map<String, String> groups() {
    var groups = new LinkedHashMap<String, String>();
    for (Administrator administrator : Administrator.values())
      groups.put(administrator.group(), administrator.label());
    functions.forEach((function, label) -> groups.put("kind-" + function, "各" + label));
    groups.put(Kind.GOVERNMENT.group(), "各级人民政府");
    groups.put(Kind.DEPARTMENT.group(), "各部门");
    groups.put(Kind.OFFICE.group(), "各街道办事处");
    for (Organization body : organizations.known()) {
      groups.put(body.code(), body.name());
      groups.put(body.leaderGroup(), body.name() + "（负责人）");
    }
    return groups;
  }

  /** The groups of each person that has an account. */
  private Map<String, Set<String>> memberships() {
    var wanted = new HashMap<String, Set<String>>();
    for (Person person : persons.all())
      person.administrator().ifPresent(a -> add(wanted, person.id(), a.group()));
    for (Post post : posts.everyone(LocalDate.now(clock)))
      posts.groupsOf(post).forEach(group -> add(wanted, post.person(), group));
    wanted.keySet().retainAll(column("select id_ from act_id_user"));
    return wanted;
  }

  private static void add(Map<String, Set<String>> groups, String person, String group) {
    groups.computeIfAbsent(person, first -> new HashSet<>()).add(group);
  }

  private Map<String, String> presentGroups() {
    var present = new HashMap<String, String>();
    database
        .sql("select id_, name_ from act_id_group")
        .query((RowCallbackHandler) row -> present.put(row.getString(1), row.getString(2)));
    return present;
  }

  private Map<String, Set<String>> presentMemberships() {
    var present = new HashMap<String, Set<String>>();
    database
        .sql("select user_id_, group_id_ from act_id_membership")
        .query((RowCallbackHandler) row -> add(present, row.getString(1), row.getString(2)));
    return present;
  }

  private Set<String> column(String sql) {
    return Set.copyOf(database.sql(sql).query(String.class).list());
  }

  /** An office that was renamed keeps its group. */
  private void nameGroup(String id, String name, Map<String, String> present) {
    if (name.equals(present.get(id))) return;
    Group group =
        present.containsKey(id)
            ? identities.createGroupQuery().groupId(id).singleResult()
            : identities.newGroup(id);
    group.setName(name);
    group.setType("WORKFLOW");
    identities.saveGroup(group);
  }
}
