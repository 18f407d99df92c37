package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.engine.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of the city's replies; a case is replied to once (Art. 4). */
@Component
public class Replies {
  private final JdbcClient database;

  Replies(JdbcClient database) {
    this.database = database;
  }

  public Optional<Reply> find(CaseNumber number) {
    return database
        .sql("select * from city_reply where case_number = :number")
        .param("number", number.value())
        .query(Replies::reply)
        .optional();
  }

  boolean isTaken(String organization, String number) {
    return database
        .sql(
            "select exists (select from city_reply where (organization, number) = (:organization, :number))")
        .param("organization", organization)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Refusal when the number was given to another reply in the same instant
   */
  void enter(Reply reply) {
    if (insert(reply) == 0) throw Refusal.conflict("批复文号 " + reply.number() + " 刚刚已被使用，请改用未使用的文号。");
  }

  private int insert(Reply reply) {
    return database
        .sql(
            """
            insert into city_reply values (:case, :organization, :number, :decision, :repliedOn, :effectiveOn, :session,
              :text, :draftedBy, :signedBy, :signedAt, :version, :hash, :seq)
            on conflict (organization, number) do nothing
            """)
        .param("case", reply.caseNumber().value())
        .param("organization", reply.organization())
        .param("number", reply.number())
        .param("decision", reply.approved() ? "approved" : "refused")
        .param("repliedOn", reply.repliedOn())
        .param("effectiveOn", reply.effectiveOn())
        .param("session", reply.sessionCase() == null ? null : reply.sessionCase().value())
        .param("text", reply.text())
        .param("draftedBy", reply.draftedBy())
        .param("signedBy", reply.signedBy())
        .param("signedAt", Timestamp.from(reply.signedAt()))
        .param("version", reply.proposal().number())
        .param("hash", reply.proposal().hash())
        .param("seq", reply.stepSeq())
        .update();
  }

  private static Reply reply(ResultSet row, int index) throws SQLException {
    String session = row.getString("session_case");
    return new Reply(
        CaseNumber.of(row.getString("case_number")),
        row.getString("organization"),
        row.getString("number"),
        row.getString("decision").equals("approved"),
        row.getObject("replied_on", LocalDate.class),
        row.getObject("effective_on", LocalDate.class),
        session == null ? null : CaseNumber.of(session),
        row.getString("text"),
        row.getString("drafted_by"),
        row.getString("signed_by"),
        row.getTimestamp("signed_at").toInstant(),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        row.getInt("step_seq"));
  }
}
