package cn.jiedao.organization;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post, from when until when. */
@Component
public class Posts {
  private static final String SELECT =
      """
      select person, organization, leader, title, valid_from as "from", valid_until as until
      from post
      """;

  private final JdbcClient database;
  private final Organizations organizations;

  Posts(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  /** The posts someone may act for on a day: at most one in each organisation. */
  public List<Post> of(String person, LocalDate day) {
    return history(person).stream().filter(post -> post.isValidOn(day)).toList();
  }

  /** The groups of someone who acts for this post. */
  public List<String> groupsOf(Post post) {
    Organization body = organizations.get(post.organization());
    Set<String> groups = new LinkedHashSet<>();
    groups.add(body.code());
    if (post.leader()) groups.add(body.leaderGroup());
    groups.add(body.kind().group());
    groups.add(body.functionGroup());
    return List.copyOf(groups);
  }

  /**
   * Those who hold a post in a body on a day, and have an account.
   *
   * @param onlyLeaders only those who decide and sign in it
   */
  public List<String> personsOf(String organization, boolean onlyLeaders, LocalDate day) {
    return database
        .sql(
            """
            select distinct person from post join act_id_user u on u.id_ = person
            where organization = :organization and (leader or not :onlyLeaders)
              and valid_from <= :day and coalesce(valid_until, :day) >= :day order by person
            """)
        .param("organization", organization)
        .param("onlyLeaders", onlyLeaders)
        .param("day", day)
        .query(String.class)
        .list();
  }

  /** Those who hold a post in a body, or ever did. */
  public List<String> everIn(String organization) {
    return database
        .sql("select distinct person from post where organization = ? order by person")
        .param(organization)
        .query(String.class)
        .list();
  }

  List<Post> history(String person) {
    return database
        .sql(SELECT + "where person = :person order by valid_from, organization")
        .param("person", person)
        .query(Post.class)
        .list();
  }

  List<Post> everyone(LocalDate day) {
    return database
        .sql(SELECT + "where valid_from <= :day and coalesce(valid_until, :day) >= :day")
        .param("day", day)
        .query(Post.class)
        .list();
  }
}
