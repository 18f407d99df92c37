package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Proposals;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of schemes; what a scheme says is the version of the proposal that its row names. */
@Component
class SchemeRows {
  private record Row(
      String caseNumber, String unit, String notice, int version, String hash, int seq) {}

  private static final String READ =
      """
      select s.case_number, s.unit, s.notice, s.proposal_version as version, s.proposal_hash as hash, p.seq
      from assessment_scheme s join case_proposal p
        on (p.case_number, p.version) = (s.case_number, s.proposal_version)
      where %s order by s.year desc, s.published_on desc, s.case_number desc
      """;

  private final JdbcClient database;
  private final Proposals proposals;

  SchemeRows(JdbcClient database, Proposals proposals) {
    this.database = database;
    this.proposals = proposals;
  }

  List<Scheme> where(String condition, Object... parameters) {
    return database
        .sql(READ.formatted(condition))
        .params(parameters)
        .query(Row.class)
        .list()
        .stream()
        .map(this::scheme)
        .toList();
  }

  void insert(Scheme scheme, String applicant, LocalDate publishedOn) {
    database
        .sql(
            """
            insert into assessment_scheme (case_number, applicant, unit, year, amends, published_on, notice,
              proposal_version, proposal_hash)
            values (:number, :applicant, :unit, :year, :amends, :published, :notice, :version, :hash)
            """)
        .param("number", scheme.caseNumber().value())
        .param("applicant", applicant)
        .param("unit", scheme.unit())
        .param("year", scheme.year())
        .param("amends", scheme.amends() == null ? null : scheme.amends().value())
        .param("published", publishedOn)
        .param("notice", scheme.notice())
        .param("version", scheme.proposal().number())
        .param("hash", scheme.proposal().hash())
        .update();
  }

  private Scheme scheme(Row row) {
    CaseNumber number = CaseNumber.of(row.caseNumber());
    return new SchemeSheet(proposals.facts(number, row.seq()))
        .scheme(number, row.unit(), row.notice(), new ProposalVersion(row.version(), row.hash()));
  }
}
