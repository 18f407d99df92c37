package cn.jiedao.organization.post;

import cn.jiedao.organization.Post;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register of posts, for whoever enters them. */
@Component
public class PostRows {
  private static final String OPEN =
      """
      select person, organization, leader, title, valid_from as "from", valid_until as until from post
      where organization = :organization and coalesce(valid_until, 'infinity') >= greatest(:day, valid_from)
      """;

  private final JdbcClient database;

  PostRows(JdbcClient database) {
    this.database = database;
  }

  /** What lasts until a day or longer, leaders first; the people are locked. */
  public List<Post> from(String organization, LocalDate day) {
    database
        .sql(
            "select id from person where id in (select person from post where organization = :organization) order by id for update")
        .param("organization", organization)
        .query(String.class)
        .list();
    return database
        .sql(OPEN + "order by leader desc, person, valid_from")
        .param("organization", organization)
        .param("day", day)
        .query(Post.class)
        .list();
  }

  public List<Post> of(String person, String organization, LocalDate day) {
    return database
        .sql(OPEN + "and person = :person order by valid_from")
        .param("organization", organization)
        .param("person", person)
        .param("day", day)
        .query(Post.class)
        .list();
  }

  public void begin(Post post) {
    database
        .sql(
            """
            insert into post (person, organization, leader, title, valid_from, valid_until)
            values (:person, :organization, :leader, :title, :from, :until)
            """)
        .paramSource(post)
        .update();
  }

  public void end(Post post) {
    database
        .sql(
            """
            update post set valid_until = :until
            where person = :person and organization = :organization and valid_from = :from
            """)
        .paramSource(post)
        .update();
  }
}
