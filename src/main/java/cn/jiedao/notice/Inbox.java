package cn.jiedao.notice;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Posts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where people find what they are told (消息). Joins the transaction of what happened; nobody is told
 * what he did himself.
 */
@Component
public class Inbox {
  private final JdbcClient database;
  private final Actors actors;
  private final Posts posts;
  private final Clock clock;

  Inbox(JdbcClient database, Actors actors, Posts posts, Clock clock) {
    this.database = database;
    this.actors = actors;
    this.posts = posts;
    this.clock = clock;
  }

  /** Tells each of them once, whichever organisation they act for. */
  public void tell(Collection<String> persons, Told what) {
    enter(persons, null, what);
  }

  /** Tells those who hold a post in a body today. */
  public void tellOrganization(String organization, boolean onlyLeaders, Told what) {
    var onDuty = posts.personsOf(organization, onlyLeaders, LocalDate.now(clock));
    enter(onDuty, organization, what);
  }

  private void enter(Collection<String> persons, String organization, Told what) {
    String himself = actors.find().map(Actor::person).orElse(null);
    String[] others =
        persons.stream().distinct().filter(one -> !one.equals(himself)).toArray(String[]::new);
    if (others.length > 0) insert(others, organization, what);
  }

  private void insert(String[] persons, String organization, Told what) {
    CaseNumber number = what.caseNumber();
    database
        .sql(
            """
            insert into inbox_notice (person, organization, case_number, kind, text, link, at)
            select person, :organization, :number, :kind, :text, :link, :at
            from unnest(:persons::text[]) as person
            """)
        .param("persons", persons)
        .param("organization", organization)
        .param("number", number == null ? null : number.value())
        .param("kind", what.kind())
        .param("text", what.text())
        .param("link", what.link() == null ? caseLink(number) : what.link())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private static String caseLink(CaseNumber number) {
    return number == null ? null : "/workplace/cases/" + number.value();
  }
}
