package cn.jiedao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of everyone who has, or had, an account. */
@Component
class Persons {
  private static final String SELECT =
      "select id, name, administrator, demo, must_change_password from person ";

  private final JdbcClient database;

  Persons(JdbcClient database) {
    this.database = database;
  }

  Optional<Person> find(String id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query(Persons::person)
        .optional();
  }

  /** The same, and nobody else changes this person's posts until the transaction ends. */
  Optional<Person> lock(String id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(Persons::person)
        .optional();
  }

  List<Person> all() {
    return database.sql(SELECT + "order by id").query(Persons::person).list();
  }

  /** Those whose account, name, or a body they ever had a post in contains the words. */
  List<Person> search(String words, int limit) {
    return database
        .sql(
            SELECT
                + """
                where strpos(id, :words) > 0 or strpos(name, :words) > 0
                   or exists (select from post p join organization o on o.code = p.organization
                              where p.person = id and strpos(o.code || ' ' || o.name || ' ' || o.short_name, :words) > 0)
                   or exists (select from post p join office_version v on v.office = p.organization
                              where p.person = id and strpos(v.name, :words) > 0)
                order by id limit :limit
                """)
        .param("words", words)
        .param("limit", limit)
        .query(Persons::person)
        .list();
  }

  void add(Person person) {
    database
        .sql(
            """
            insert into person (id, name, administrator, demo, must_change_password)
            values (:id, :name, :administrator, :demo, :mustChangePassword)
            """)
        .param("id", person.id())
        .param("name", person.name())
        .param("administrator", person.administrator().map(Enum::name).orElse(null))
        .param("demo", person.demo())
        .param("mustChangePassword", person.mustChangePassword())
        .update();
  }

  void mustChangePassword(String id, boolean must) {
    database
        .sql("update person set must_change_password = :must where id = :id")
        .param("must", must)
        .param("id", id)
        .update();
  }

  /** A demo account that is taken over by a real person. */
  void makeReal(String id) {
    database
        .sql("update person set demo = false, must_change_password = true where id = :id")
        .param("id", id)
        .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("id"),
        row.getString("name"),
        Optional.ofNullable(row.getString("administrator")).map(Administrator::valueOf),
        row.getBoolean("demo"),
        row.getBoolean("must_change_password"));
  }
}
