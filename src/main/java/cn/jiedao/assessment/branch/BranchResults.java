package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of branch bodies' results, each with the word of every office (INV-20-6). */
@Component
public class BranchResults implements EffectRegister {
  private static final String REGISTER = "branch-result";

  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  BranchResults(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<BranchResult> find(CaseNumber number) {
    return where("case_number = ?", number.value()).stream().findFirst();
  }

  private List<BranchResult> where(String condition, Object... parameters) {
    return database
        .sql("select * from branch_result where " + condition + " order by case_number")
        .params(parameters)
        .query(BranchResults::result)
        .list();
  }

  /** Number of the case in which a branch body is or was assessed for a year. */
  Optional<String> inHand(String department, String branchBody, int year) {
    return database
        .sql(
            """
            select h.number from case_head h join case_proposal p on (p.case_number, p.version) = (h.number, 1)
            where h.process = 'branch-assessment' and h.applicant = :department
              and (h.state <> 'ended' or h.outcome = 'branchAssessed')
              and wording(p.facts ->> 'branchBody') = wording(:body) and (p.facts ->> 'year')::int = :year
            order by h.opened_at limit 1
            """)
        .param("department", department)
        .param("body", branchBody)
        .param("year", year)
        .query(String.class)
        .optional();
  }

  /** Enters a result with the offices' words; the database refuses it where one is missing. */
  void enter(BranchResult made, Collection<BranchWord> words) {
    database
        .sql(
            """
            insert into branch_result values (:number, :department, :body, :year, :grade, :conclusion, :decided,
              :version, :hash)
            """)
        .param("number", made.caseNumber().value())
        .param("department", made.department())
        .param("body", made.branchBody())
        .param("year", made.year())
        .param("grade", made.grade())
        .param("conclusion", made.conclusion())
        .param("decided", made.decidedOn())
        .param("version", made.proposal().number())
        .param("hash", made.proposal().hash())
        .update();
    words.forEach(word -> enter(made.caseNumber(), word));
    events.publishEvent(
        new EffectEntered(
            made.caseNumber(),
            REGISTER,
            "%s %d 年度考核结果".formatted(made.branchBody(), made.year()),
            made.decidedOn(),
            null,
            null));
  }

  private void enter(CaseNumber number, BranchWord word) {
    database
        .sql("insert into branch_result_word values (:number, :office, :seq)")
        .param("number", number.value())
        .param("office", word.office())
        .param("seq", word.step().seq())
        .update();
  }

  private static BranchResult result(ResultSet row, int index) throws SQLException {
    return new BranchResult(
        CaseNumber.of(row.getString("case_number")),
        row.getString("department"),
        row.getString("branch_body"),
        row.getInt("year"),
        row.getString("grade"),
        row.getString("conclusion"),
        row.getObject("decided_on", LocalDate.class),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")));
  }
}
