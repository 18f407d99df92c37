package cn.jiedao.notice.mail;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each has chosen; the digest where he has not. */
@Component
class MailChoices {
  private final JdbcClient database;

  MailChoices(JdbcClient database) {
    this.database = database;
  }

  MailChoice of(String person) {
    return database
        .sql("select choice from mail_choice where person = :person")
        .param("person", person)
        .query(MailChoice.class)
        .optional()
        .orElse(MailChoice.DIGEST);
  }

  void choose(String person, MailChoice choice) {
    database
        .sql(
            """
            insert into mail_choice (person, choice) values (:person, :choice)
            on conflict (person) do update set choice = excluded.choice
            """)
        .param("person", person)
        .param("choice", choice.name())
        .update();
  }

  /** Those of them that have an address and want each message at once. */
  List<String> atOnce(List<String> persons) {
    return database
        .sql(
            """
            select c.person from mail_choice c join person p on p.id = c.person and p.email is not null
            where c.choice = 'AT_ONCE' and c.person = any(:persons::text[]) order by c.person
            """)
        .param("persons", persons.toArray(String[]::new))
        .query(String.class)
        .list();
  }
}
