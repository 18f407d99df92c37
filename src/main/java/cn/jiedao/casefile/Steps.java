package cn.jiedao.casefile;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of all cases: appended under the lock of the case's head, never changed. */
@Component
public class Steps {
  private static final String READ =
      """
      select s.*, c.answers from case_step s
      left join case_step_content c on c.case_number = s.case_number and c.seq = s.seq
      where s.case_number = :number
      """;

  private static final String LAST = "order by s.seq desc limit 1";

  private final JdbcClient database;
  private final Cases cases;
  private final Actors actors;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Steps(
      JdbcClient database,
      Cases cases,
      Actors actors,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.actors = actors;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Appends a step and its link of the chain; the step carries the version of the proposal that was
   * in force before it.
   *
   * @return the sequence number of the step
   * @throws java.util.NoSuchElementException when there is no such case
   */
  public int append(CaseNumber number, StepEntry entry) {
    return append(cases.lock(number).orElseThrow(), actors.find().orElse(null), entry);
  }

  /**
   * Appends to a case that this transaction has locked, as it read it then; the database refuses
   * the step where another one came in between.
   *
   * @param actor who acts, null for the house itself
   * @return the sequence number of the step
   */
  public int append(CaseHead head, Actor actor, StepEntry entry) {
    String answers = CanonicalJson.write(entry.answers());
    Link link = link(head, Optional.ofNullable(actor), entry, CanonicalJson.sha256(answers));
    insert(link, answers);
    events.publishEvent(StepTaken.of(head.number(), entry.kind(), link));
    return link.seq();
  }

  private Link link(CaseHead head, Optional<Actor> actor, StepEntry entry, String contentHash) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Link(
        head.chain(),
        head.number().value(),
        head.steps() + 1,
        at,
        entry.kind().name().toLowerCase(Locale.ROOT),
        entry.process(),
        entry.element(),
        entry.label(),
        entry.task(),
        actor.map(Actor::person).orElse(null),
        actor.map(Actor::personName).orElse(null),
        actor.map(Actor::organization).orElse(null),
        actor.map(Actor::onBehalfOf).orElse(null),
        actor.map(Actor::client).orElse(null),
        head.proposal().number(),
        head.proposal().hash(),
        contentHash);
  }

  private void insert(Link link, String answers) {
    database
        .sql(
            """
            with step as (
              insert into case_step values (:number, :seq, :at, :kind, :process, :element, :label, :task, :person,
                :personName, :organization, :onBehalfOf, :client, :version, :proposal, :content, :previous, :hash)
            ), content as (
              insert into case_step_content values (:number, :seq, :answers::json)
            )
            update case_head set steps = :seq, chain = :hash where number = :number
            """)
        .param("number", link.caseNumber())
        .param("seq", link.seq())
        .param("at", Timestamp.from(link.at()))
        .param("kind", link.kind())
        .param("process", link.process())
        .param("element", link.element())
        .param("label", link.label())
        .param("task", link.task(), Types.VARCHAR)
        .param("person", link.person(), Types.VARCHAR)
        .param("personName", link.personName(), Types.VARCHAR)
        .param("organization", link.organization(), Types.VARCHAR)
        .param("onBehalfOf", link.onBehalfOf(), Types.VARCHAR)
        .param("client", link.client(), Types.VARCHAR)
        .param("version", link.proposalVersion())
        .param("proposal", link.proposalHash(), Types.VARCHAR)
        .param("content", link.contentHash())
        .param("previous", link.previous())
        .param("hash", link.hash())
        .param("answers", answers)
        .update();
  }

  public List<Step> of(CaseNumber number) {
    return database
        .sql(READ + "order by s.seq")
        .param("number", number.value())
        .query(CaseRows::step)
        .list();
  }

  /** All answers to one element, oldest first. */
  public List<Step> of(CaseNumber number, String element) {
    return at(number, element, "order by s.seq").query(CaseRows::step).list();
  }

  /** The last answer to an element. */
  public Optional<Step> latest(CaseNumber number, String element) {
    return at(number, element, LAST).query(CaseRows::step).optional();
  }

  /** The last answer to an element by a step that was about the same. */
  public Optional<Step> latest(CaseNumber number, String element, Map<String, Object> about) {
    if (about.isEmpty()) return latest(number, element);
    return at(number, element, "and c.answers::jsonb @> :about::jsonb " + LAST)
        .param("about", CanonicalJson.write(about))
        .query(CaseRows::step)
        .optional();
  }

  private JdbcClient.StatementSpec at(CaseNumber number, String element, String rest) {
    return database
        .sql(READ + "and s.element = :element " + rest)
        .param("number", number.value())
        .param("element", element);
  }

  /** The last answer to each of some fields, whichever element asked for it. */
  public Map<String, Object> answered(CaseNumber number, Collection<String> fields) {
    return answered(number, fields, Map.of());
  }

  /**
   * The last answer to each of some fields, whichever element asked for it; steps that were about
   * somebody else say nothing.
   */
  public Map<String, Object> answered(
      CaseNumber number, Collection<String> fields, Map<String, Object> about) {
    if (fields.isEmpty()) return Map.of();
    var answers = new HashMap<String, Object>();
    database
        .sql(
            """
            select distinct on (a.key) a.key, json_build_object('value', a.value) as value
            from case_step_content c, json_each(c.answers) a
            where c.case_number = :number and a.key = any(:fields)
              and not exists (select from json_each_text(:about::json) b
                where c.answers ->> b.key is not null and c.answers ->> b.key <> b.value)
            order by a.key, c.seq desc
            """)
        .param("number", number.value())
        .param("fields", fields.toArray(String[]::new))
        .param("about", CanonicalJson.write(about))
        .query(
            row -> {
              answers.put(
                  row.getString("key"), CanonicalJson.read(row.getString("value")).get("value"));
            });
    return answers;
  }
}
