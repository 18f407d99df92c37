package cn.jiedao.notice;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Mandates;
import cn.jiedao.organization.Posts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where people find what they are told (消息). Joins the transaction of what happened; nobody is told
 * what he did himself, and whoever substitutes for somebody today is told with him.
 */
@Component
public class Inbox {
  private final JdbcClient database;
  private final Actors actors;
  private final Posts posts;
  private final Mandates mandates;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Inbox(
      JdbcClient database,
      Actors actors,
      Posts posts,
      Mandates mandates,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.actors = actors;
    this.posts = posts;
    this.mandates = mandates;
    this.events = events;
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
    var substitutes = mandates.substitutesOf(persons, organization, LocalDate.now(clock));
    List<String> others =
        Stream.concat(persons.stream(), substitutes.stream())
            .distinct()
            .filter(one -> !one.equals(himself))
            .toList();
    if (others.isEmpty()) return;
    Instant at = clock.instant();
    insert(others, organization, what, at);
    events.publishEvent(new PeopleTold(others, what, at));
  }

  private void insert(List<String> persons, String organization, Told what, Instant at) {
    database
        .sql(
            """
            insert into inbox_notice (person, organization, case_number, kind, text, link, at)
            select person, :organization, :number, :kind, :text, :link, :at
            from unnest(:persons::text[]) as person
            """)
        .param("persons", persons.toArray(String[]::new))
        .param("organization", organization, Types.VARCHAR)
        .param(
            "number", what.caseNumber() == null ? null : what.caseNumber().value(), Types.VARCHAR)
        .param("kind", what.kind())
        .param("text", what.text())
        .param("link", what.target(), Types.VARCHAR)
        .param("at", Timestamp.from(at))
        .update();
  }
}
