package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of resolutions; entered with the signed minutes, never changed (Art. 12). */
@Component
public class Resolutions {
  private final JdbcClient database;

  Resolutions(JdbcClient database) {
    this.database = database;
  }

  /** The last resolution on a case. */
  public Optional<Resolution> latest(CaseNumber number) {
    List<Resolution> all = of(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** All resolutions on a case, oldest first; more than one after a deferral. */
  public List<Resolution> of(CaseNumber number) {
    return database
        .sql("select * from resolution where case_number = :number order by step_seq")
        .param("number", number.value())
        .query(Resolutions::resolution)
        .list();
  }

  void enter(Resolution resolution) {
    database
        .sql(
            """
            insert into resolution values (:case, :session, :body, :outcome, :requirements, :meeting, :date, :minutes,
              :signedAt, :version, :hash, :seq)
            """)
        .param("case", resolution.caseNumber().value())
        .param("session", resolution.sessionCase().value())
        .param("body", resolution.body())
        .param("outcome", resolution.outcome().code())
        .param("requirements", resolution.requirements())
        .param("meeting", resolution.meetingNumber())
        .param("date", resolution.meetingDate())
        .param("minutes", resolution.minutesNumber())
        .param("signedAt", Timestamp.from(resolution.signedAt()))
        .param("version", resolution.proposal().number())
        .param("hash", resolution.proposal().hash())
        .param("seq", resolution.stepSeq())
        .update();
  }

  private static Resolution resolution(ResultSet row, int index) throws SQLException {
    return new Resolution(
        CaseNumber.of(row.getString("case_number")),
        CaseNumber.of(row.getString("session_case")),
        row.getString("body"),
        Outcome.of(row.getString("outcome")),
        row.getString("requirements"),
        row.getInt("meeting_number"),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("minutes_number"),
        row.getTimestamp("signed_at").toInstant(),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        row.getInt("step_seq"));
  }
}
