package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases on their way through a government's meeting, from their paper to the outcome (Art. 12). */
@Component
class TopicRows {
  private final JdbcClient database;
  private final Clock clock;

  TopicRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The topic a case is or was last; empty before its paper is filed. */
  Optional<Topic> find(CaseNumber number) {
    return database
        .sql(
            "select * from meeting_topic where case_number = :number order by filed_step desc limit 1")
        .param("number", number.value())
        .query(TopicRows::topic)
        .optional();
  }

  /** Enters the topic, or once more after it was sent back, on the version its paper speaks of. */
  void enter(String processInstance, String body, Step filing) {
    database
        .sql(
            """
            insert into meeting_topic (process_instance, case_number, body, title, filed_step, proposal_version, proposal_hash)
            values (:instance, :case, :body, :title, :seq, :version, :hash)
            on conflict (process_instance) do update set title = excluded.title, filed_step = excluded.filed_step,
              proposal_version = excluded.proposal_version, proposal_hash = excluded.proposal_hash, state = 'filed'
            """)
        .param("instance", processInstance)
        .param("case", filing.caseNumber().value())
        .param("body", body)
        .param("title", filing.text("topicTitle"))
        .param("seq", filing.seq())
        .param("version", filing.proposal().number())
        .param("hash", filing.proposal().hash())
        .update();
  }

  /** May be put on an agenda from today on. */
  void schedule(String processInstance) {
    database
        .sql(
            "update meeting_topic set state = 'scheduled', scheduled_on = :today where process_instance = :instance")
        .param("today", LocalDate.now(clock))
        .param("instance", processInstance)
        .update();
  }

  void move(String processInstance, Topic.State state) {
    database
        .sql("update meeting_topic set state = :state where process_instance = :instance")
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("instance", processInstance)
        .update();
  }

  static Topic topic(ResultSet row, int index) throws SQLException {
    String session = row.getString("session_case");
    return new Topic(
        CaseNumber.of(row.getString("case_number")),
        row.getString("process_instance"),
        row.getString("body"),
        row.getString("title"),
        Topic.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        session == null ? null : CaseNumber.of(session));
  }
}
