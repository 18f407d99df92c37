package cn.jiedao.legality;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.engine.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of legality opinions; entered once, never changed (Art. 12). */
@Component
public class LegalityOpinions {
  private final JdbcClient database;

  LegalityOpinions(JdbcClient database) {
    this.database = database;
  }

  /** The last opinion signed in a case, on whichever version of its proposal. */
  public Optional<LegalityOpinion> latest(CaseNumber number) {
    List<LegalityOpinion> all = of(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** All opinions signed in a case, oldest first. */
  public List<LegalityOpinion> of(CaseNumber number) {
    return database
        .sql("select * from legality_opinion where case_number = :number order by step_seq")
        .param("number", number.value())
        .query(LegalityOpinions::opinion)
        .list();
  }

  boolean isTaken(String organization, String number) {
    return database
        .sql(
            "select exists (select from legality_opinion where organization = :organization and number = :number)")
        .param("organization", organization)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Refusal when the number was given to another opinion in the same instant
   */
  void enter(LegalityOpinion opinion) {
    if (insert(opinion) == 0)
      throw Refusal.conflict("审查意见文号 " + opinion.number() + " 刚刚已被使用，请改用未使用的文号。");
  }

  private int insert(LegalityOpinion opinion) {
    return database
        .sql(
            """
            insert into legality_opinion values (:organization, :number, :case, :conclusion, :text, :basis,
              :draftedBy, :signedBy, :signedAt, :version, :hash, :seq)
            on conflict (organization, number) do nothing
            """)
        .param("organization", opinion.organization())
        .param("number", opinion.number())
        .param("case", opinion.caseNumber().value())
        .param("conclusion", opinion.conclusion().code())
        .param("text", opinion.text())
        .param("basis", opinion.basis())
        .param("draftedBy", opinion.draftedBy())
        .param("signedBy", opinion.signedBy())
        .param("signedAt", Timestamp.from(opinion.signedAt()))
        .param("version", opinion.proposal().number())
        .param("hash", opinion.proposal().hash())
        .param("seq", opinion.stepSeq())
        .update();
  }

  private static LegalityOpinion opinion(ResultSet row, int index) throws SQLException {
    return new LegalityOpinion(
        row.getString("organization"),
        row.getString("number"),
        CaseNumber.of(row.getString("case_number")),
        LegalityOpinion.Conclusion.of(row.getString("conclusion")),
        row.getString("text"),
        row.getString("basis"),
        row.getString("drafted_by"),
        row.getString("signed_by"),
        row.getTimestamp("signed_at").toInstant(),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        row.getInt("step_seq"));
  }
}
