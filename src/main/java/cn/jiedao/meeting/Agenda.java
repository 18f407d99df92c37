package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which topics wait for a session of a government, and which are on a session's agenda. */
@Component
class Agenda {
  private final JdbcClient database;
  private final Cases cases;

  Agenda(JdbcClient database, Cases cases) {
    this.database = database;
    this.cases = cases;
  }

  /** TopicRows that a new session of this government may take up. */
  List<Topic> waiting(String body) {
    return database
        .sql(
            """
            select * from meeting_topic where body = :body and state = 'scheduled' and session_case is null
            order by scheduled_on, case_number
            """)
        .param("body", body)
        .query(TopicRows::topic)
        .list();
  }

  /** Every topic there ever was, for reading old answers. */
  List<Topic> all() {
    return database
        .sql(
            "select distinct on (case_number) * from meeting_topic order by case_number, filed_step desc")
        .query(TopicRows::topic)
        .list();
  }

  /** Which of these topics were not yet scheduled on a day: their procedure was not over then. */
  List<String> scheduledAfter(LocalDate day, Collection<String> cases) {
    return database
        .sql(
            """
            select title from meeting_topic
            where case_number in (:cases) and state = 'scheduled' and scheduled_on > :day order by case_number
            """)
        .param("cases", cases)
        .param("day", day)
        .query(String.class)
        .list();
  }

  /**
   * TopicRows of a session in one state, by case number: the order in which they are gone through.
   */
  List<Topic> of(CaseNumber session, Topic.State state) {
    return database
        .sql(
            "select * from meeting_topic where session_case = :session and state = :state order by case_number")
        .param("session", session.value())
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .query(TopicRows::topic)
        .list();
  }

  /** As {@link #of}, with the topics' cases locked in that order. */
  List<Topic> locked(CaseNumber session, Topic.State state) {
    of(session, state).forEach(topic -> cases.lock(topic.caseNumber()).orElseThrow());
    return of(session, state);
  }

  /**
   * Puts waiting topics of a government on the agenda of its session.
   *
   * @return how many of them were still waiting
   */
  int choose(CaseNumber session, String body, Collection<String> chosen) {
    chosen.stream().sorted().forEach(topic -> cases.lock(CaseNumber.of(topic)).orElseThrow());
    return database
        .sql(
            """
            update meeting_topic set session_case = :session
            where case_number in (:chosen) and body = :body and state = 'scheduled' and session_case is null
            """)
        .param("session", session.value())
        .param("chosen", chosen)
        .param("body", body)
        .update();
  }

  /** The session is not held: its topics wait for the next one. */
  void release(CaseNumber session) {
    locked(session, Topic.State.SCHEDULED);
    database
        .sql(
            "update meeting_topic set session_case = null where session_case = :session and state = 'scheduled'")
        .param("session", session.value())
        .update();
  }
}
