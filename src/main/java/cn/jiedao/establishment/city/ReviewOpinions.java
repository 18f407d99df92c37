package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.engine.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of the city's review opinions; entered once, never changed (Art. 4). */
@Component
public class ReviewOpinions {
  private final JdbcClient database;

  ReviewOpinions(JdbcClient database) {
    this.database = database;
  }

  /** The last opinion signed in a case, on whichever version of its proposal. */
  public Optional<ReviewOpinion> latest(CaseNumber number) {
    return database
        .sql(
            "select * from city_review_opinion where case_number = :number order by step_seq desc limit 1")
        .param("number", number.value())
        .query(ReviewOpinions::opinion)
        .optional();
  }

  boolean isTaken(String organization, String number) {
    return database
        .sql(
            "select exists (select from city_review_opinion where (organization, number) = (:organization, :number))")
        .param("organization", organization)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Refusal when the number was given to another opinion in the same instant
   */
  void enter(ReviewOpinion opinion) {
    if (insert(opinion) == 0)
      throw Refusal.conflict("审核意见文号 " + opinion.number() + " 刚刚已被使用，请改用未使用的文号。");
  }

  private int insert(ReviewOpinion opinion) {
    return database
        .sql(
            """
            insert into city_review_opinion values (:organization, :number, :case, :conclusion, :text, :reason,
              :draftedBy, :signedBy, :signedAt, :version, :hash, :seq)
            on conflict (organization, number) do nothing
            """)
        .param("organization", opinion.organization())
        .param("number", opinion.number())
        .param("case", opinion.caseNumber().value())
        .param("conclusion", opinion.conclusion().code())
        .param("text", opinion.text())
        .param("reason", opinion.reason())
        .param("draftedBy", opinion.draftedBy())
        .param("signedBy", opinion.signedBy())
        .param("signedAt", Timestamp.from(opinion.signedAt()))
        .param("version", opinion.proposal().number())
        .param("hash", opinion.proposal().hash())
        .param("seq", opinion.stepSeq())
        .update();
  }

  private static ReviewOpinion opinion(ResultSet row, int index) throws SQLException {
    return new ReviewOpinion(
        row.getString("organization"),
        row.getString("number"),
        CaseNumber.of(row.getString("case_number")),
        ReviewOpinion.Conclusion.of(row.getString("conclusion")),
        row.getString("text"),
        row.getString("reason"),
        row.getString("drafted_by"),
        row.getString("signed_by"),
        row.getTimestamp("signed_at").toInstant(),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        row.getInt("step_seq"));
  }
}
