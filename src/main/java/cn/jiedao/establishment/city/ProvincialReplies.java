package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of the province's replies; a case has one at most (Art. 4). */
@Component
public class ProvincialReplies {
  private final JdbcClient database;

  ProvincialReplies(JdbcClient database) {
    this.database = database;
  }

  public Optional<ProvincialReply> find(CaseNumber number) {
    return database
        .sql("select * from provincial_reply where case_number = :number")
        .param("number", number.value())
        .query(ProvincialReplies::reply)
        .optional();
  }

  void enter(ProvincialReply reply) {
    database
        .sql(
            """
            insert into provincial_reply values (:case, :number, :decision, :repliedOn, :effectiveOn, :reason,
              :recordedBy, :version, :hash, :seq)
            """)
        .param("case", reply.caseNumber().value())
        .param("number", reply.number())
        .param("decision", reply.approved() ? "approved" : "refused")
        .param("repliedOn", reply.repliedOn())
        .param("effectiveOn", reply.effectiveOn())
        .param("reason", reply.reason())
        .param("recordedBy", reply.recordedBy())
        .param("version", reply.proposal().number())
        .param("hash", reply.proposal().hash())
        .param("seq", reply.stepSeq())
        .update();
  }

  private static ProvincialReply reply(ResultSet row, int index) throws SQLException {
    return new ProvincialReply(
        CaseNumber.of(row.getString("case_number")),
        row.getString("number"),
        row.getString("decision").equals("approved"),
        row.getObject("replied_on", LocalDate.class),
        row.getObject("effective_on", LocalDate.class),
        row.getString("reason"),
        row.getString("recorded_by"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        row.getInt("step_seq"));
  }
}
