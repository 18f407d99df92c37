package cn.jiedao.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose stead people may act on a day: substitutions and written authorities in force. */
@Component
public class Mandates {
  private static final String IN_FORCE =
      """
      select m.*, p.name as represented_name from (
        select 'SUBSTITUTION' as kind, id, substitute as person, absent as represented, organization,
          array[]::text[] as tasks, valid_from, valid_until from substitution where revoked_at is null
        union all
        select 'AUTHORITY', id, deputy, leader, organization, tasks, valid_from, valid_until
        from signing_authority where revoked_at is null) m
      join person p on p.id = m.represented
      where m.person = :person and :day between m.valid_from and m.valid_until
      order by kind desc, m.organization, m.represented, m.id
      """;

  private final JdbcClient database;
  private final Posts posts;
  private final Organizations organizations;

  Mandates(JdbcClient database, Posts posts, Organizations organizations) {
    this.database = database;
    this.posts = posts;
    this.organizations = organizations;
  }

  /** Of those that were given, the ones whose posts both still stand. */
  public List<Mandate> of(String person, LocalDate day) {
    return database
        .sql(IN_FORCE)
        .param("person", person)
        .param("day", day)
        .query(Mandates::mandate)
        .list()
        .stream()
        .flatMap(mandate -> complete(mandate, day).stream())
        .toList();
  }

  /** Who stands in today for some of these people, in one organisation or, given null, in any. */
  public List<String> substitutesOf(
      Collection<String> persons, String organization, LocalDate day) {
    if (persons.isEmpty()) return List.of();
    return database
        .sql(
            """
            select distinct substitute from substitution
            where absent in (:persons) and organization = coalesce(:organization, organization)
              and revoked_at is null and :day between valid_from and valid_until order by substitute
            """)
        .param("persons", persons)
        .param("organization", organization, Types.VARCHAR)
        .param("day", day)
        .query(String.class)
        .list();
  }

  public Optional<Mandate> find(String person, UUID id, LocalDate day) {
    return of(person, day).stream().filter(mandate -> mandate.id().equals(id)).findFirst();
  }

  /**
   * The groups of whoever acts by it: those of the post represented, or, for somebody who signs by
   * authority, his own and the leader's; and the marks that say so in every step.
   */
  public List<String> groupsOf(Mandate mandate, LocalDate day) {
    String source = mandate.isAuthority() ? mandate.person() : mandate.represented();
    var groups =
        new ArrayList<>(
            post(source, mandate.organization(), day).map(posts::groupsOf).orElse(List.of()));
    String leaders = organizations.get(mandate.organization()).leaderGroup();
    if (mandate.isAuthority() && !groups.contains(leaders)) groups.add(leaders);
    groups.add(Actor.groupOfRepresented(mandate.represented()));
    if (mandate.isAuthority()) groups.add(Actor.groupOfAuthority(mandate.id().toString()));
    return List.copyOf(groups);
  }

  private Optional<Mandate> complete(Mandate mandate, LocalDate day) {
    if (post(mandate.person(), mandate.organization(), day).isEmpty()) return Optional.empty();
    return post(mandate.represented(), mandate.organization(), day)
        .filter(post -> post.leader() || !mandate.isAuthority())
        .map(
            post ->
                new Mandate(
                    mandate.kind(),
                    mandate.id(),
                    mandate.person(),
                    mandate.represented(),
                    mandate.representedName(),
                    mandate.organization(),
                    post.title(),
                    mandate.tasks(),
                    mandate.until()));
  }

  private Optional<Post> post(String person, String organization, LocalDate day) {
    return posts.of(person, day).stream()
        .filter(post -> post.organization().equals(organization))
        .findFirst();
  }

  private static Mandate mandate(ResultSet row, int index) throws SQLException {
    Array tasks = row.getArray("tasks");
    return new Mandate(
        Mandate.Kind.valueOf(row.getString("kind")),
        row.getObject("id", UUID.class),
        row.getString("person"),
        row.getString("represented"),
        row.getString("represented_name"),
        row.getString("organization"),
        "",
        new ArrayList<>(List.of((String[]) tasks.getArray())),
        row.getObject("valid_until", LocalDate.class));
  }
}
