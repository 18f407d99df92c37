package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of delegations and of their matters. */
@Component
class DelegationRows {
  private static final String READ =
      """
      select d.*, array(select m.power from delegation_matter m
        where m.case_number = d.case_number order by m.power) as matters
      from delegation d where %s order by d.case_number
      """;

  private final JdbcClient database;

  DelegationRows(JdbcClient database) {
    this.database = database;
  }

  List<Delegation> where(String condition, Object... parameters) {
    return database
        .sql(READ.formatted(condition))
        .params(parameters)
        .query(DelegationRows::delegation)
        .list();
  }

  void insert(Delegation made, DelegationSigned signed) {
    database
        .sql(
            """
            insert into delegation (case_number, title, agreement_number, department, office, unit, starts_on, ends_on,
              basis, powers, penalty_limit, area, effective_rule, published_on, notice, proposal_version, proposal_hash,
              document_version, document_hash, renews)
            values (:number, :title, :agreement, :department, :office, :unit, :from, :until,
              :basis, :powers, :limit, :area, :rule, :published, :notice, :version, :hash,
              :documentVersion, :documentHash, :renews)
            """)
        .param("number", made.caseNumber().value())
        .param("title", signed.title())
        .param("agreement", made.agreementNumber())
        .param("department", made.department())
        .param("office", made.office())
        .param("unit", signed.unit())
        .param("from", made.startsOn())
        .param("until", made.endsOn())
        .param("basis", made.basis().toArray(String[]::new))
        .param("powers", made.powers().toArray(String[]::new))
        .param("limit", made.penaltyLimit())
        .param("area", made.area().toArray(String[]::new))
        .param("rule", signed.effectiveRule())
        .param("published", signed.publishedOn())
        .param("notice", made.notice())
        .param("version", made.proposal().number())
        .param("hash", made.proposal().hash())
        .param("documentVersion", signed.documentVersion())
        .param("documentHash", signed.documentHash())
        .param("renews", signed.renews())
        .update();
    made.matters().forEach(power -> insert(made.caseNumber(), power));
  }

  private void insert(CaseNumber number, String power) {
    database
        .sql(
            """
            insert into delegation_matter (case_number, power, department, office, valid)
            select case_number, :power, department, office, valid from delegation where case_number = :number
            """)
        .param("number", number.value())
        .param("power", power)
        .update();
  }

  void insert(CaseNumber number, DelegationEvidence piece) {
    database
        .sql("insert into delegation_evidence values (:number, :kind, :by, :seq, :version, :hash)")
        .param("number", number.value())
        .param("kind", piece.kind().code)
        .param("by", piece.organization())
        .param("seq", piece.seq())
        .param("version", piece.proposal().number())
        .param("hash", piece.proposal().hash())
        .update();
  }

  private static Delegation delegation(ResultSet row, int index) throws SQLException {
    return new Delegation(
        CaseNumber.of(row.getString("case_number")),
        row.getString("agreement_number"),
        row.getString("department"),
        row.getString("office"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        texts(row, "matters"),
        texts(row, "basis"),
        texts(row, "powers"),
        row.getBigDecimal("penalty_limit"),
        texts(row, "area"),
        row.getString("notice"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
