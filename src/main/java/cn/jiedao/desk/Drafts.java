package cn.jiedao.desk;

import cn.jiedao.organization.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has begun to fill in, kept for him until he submits it. Nobody else sees it, and it
 * is checked by no contract: it is no answer yet.
 */
@Component
public class Drafts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  /** As it was left. */
  public record Draft(Map<String, Object> answers, Instant savedAt) {}

  private final JdbcClient database;
  private final Clock clock;

  Drafts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Where the answer to a task is begun. */
  public static String ofTask(String task) {
    return "task:" + task;
  }

  /** Where a new case of a process is begun. */
  public static String ofStart(String process) {
    return "start:" + process;
  }

  public Optional<Draft> find(Actor actor, String place) {
    return of(actor, place, "select answers::text, saved_at from draft")
        .query(Drafts::read)
        .optional();
  }

  /** Over whatever was there; drafts of tasks that somebody else has done go with it. */
  @Transactional
  public Instant keep(Actor actor, String place, Map<String, Object> answers) {
    Instant now = clock.instant();
    database
        .sql(
            """
            delete from draft where person = :person and place like 'task:%'
              and not exists (select from act_ru_task t where 'task:' || t.id_ = place)
            """)
        .param("person", actor.person())
        .update();
    database
        .sql(
            """
            insert into draft (person, organization, place, answers, saved_at)
            values (:person, :organization, :place, :answers::jsonb, :now)
            on conflict (person, organization, place) do update set answers = excluded.answers, saved_at = excluded.saved_at
            """)
        .param("person", actor.person())
        .param("organization", actor.organization())
        .param("place", place)
        .param("answers", write(answers))
        .param("now", Timestamp.from(now))
        .update();
    return now;
  }

  public void discard(Actor actor, String place) {
    of(actor, place, "delete from draft").update();
  }

  private JdbcClient.StatementSpec of(Actor actor, String place, String what) {
    return database
        .sql(what + " where person = :person and organization = :organization and place = :place")
        .param("person", actor.person())
        .param("organization", actor.organization())
        .param("place", place);
  }

  private static Draft read(ResultSet row, int index) throws SQLException {
    try {
      return new Draft(
          JSON.readValue(row.getString("answers"), ANSWERS),
          row.getTimestamp("saved_at").toInstant());
    } catch (JsonProcessingException broken) {
      throw new SQLException(broken);
    }
  }

  private static String write(Map<String, Object> answers) {
    try {
      return JSON.writeValueAsString(answers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
