package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of determinations and of their bodies. */
@Component
class DeterminationRows {
  private static final String READ =
      """
      select *, lower(valid) as from_day, upper(valid) as until_day from staffing_determination
      where %s order by case_number
      """;

  private final JdbcClient database;

  DeterminationRows(JdbcClient database) {
    this.database = database;
  }

  List<StaffingDetermination> where(String condition, Object... parameters) {
    return database
        .sql(READ.formatted(condition))
        .params(parameters)
        .query(this::determination)
        .list();
  }

  void insert(StaffingDetermination made) {
    database
        .sql(
            """
            insert into staffing_determination (case_number, office, valid, decided_by, decision_number, decided_on,
              area, resident_population, economy_indicator, economy_amount, administrative, institution, leadership,
              deviation_reason, work_needs, streamlined, coordinated, efficient, published_on, notice,
              proposal_version, proposal_hash)
            values (:number, :office, daterange(:from, null), :by, :decision, :decidedOn, :area, :population,
              :indicator, :amount, :administrative, :institution, :leadership, :deviation, :needs, :streamlined,
              :coordinated, :efficient, :published, :notice, :version, :hash)
            """)
        .param("number", made.caseNumber().value())
        .param("office", made.office())
        .param("from", made.from())
        .param("by", made.decidedBy())
        .param("decision", made.decisionNumber())
        .param("decidedOn", made.decidedOn())
        .param("area", made.area())
        .param("population", made.residentPopulation())
        .param("indicator", made.economyIndicator())
        .param("amount", made.economyAmount())
        .param("administrative", made.administrative())
        .param("institution", made.institution())
        .param("leadership", made.leadership())
        .param("deviation", made.deviationReason())
        .param("needs", made.reasons().workNeeds())
        .param("streamlined", made.reasons().streamlined())
        .param("coordinated", made.reasons().coordinated())
        .param("efficient", made.reasons().efficient())
        .param("published", made.publishedOn())
        .param("notice", made.notice())
        .param("version", made.proposal().number())
        .param("hash", made.proposal().hash())
        .update();
    for (int at = 0; at < made.bodies().size(); at++)
      insert(made.caseNumber(), at + 1, made.bodies().get(at));
  }

  private void insert(CaseNumber number, int position, OfficeBody body) {
    database
        .sql("insert into office_body values (:number, :position, :name, :function, :heads)")
        .param("number", number.value())
        .param("position", position)
        .param("name", body.name())
        .param("function", body.function())
        .param("heads", body.headPosts())
        .update();
  }

  private List<OfficeBody> bodies(String number) {
    return database
        .sql(
            "select name, function, head_posts from office_body where case_number = :number order by position")
        .param("number", number)
        .query(OfficeBody.class)
        .list();
  }

  private StaffingDetermination determination(ResultSet row, int index) throws SQLException {
    return new StaffingDetermination(
        CaseNumber.of(row.getString("case_number")),
        row.getString("office"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("decided_by"),
        row.getString("decision_number"),
        row.getObject("decided_on", LocalDate.class),
        row.getBigDecimal("area"),
        row.getInt("resident_population"),
        row.getString("economy_indicator"),
        row.getBigDecimal("economy_amount"),
        row.getInt("administrative"),
        row.getInt("institution"),
        row.getInt("leadership"),
        row.getString("deviation_reason"),
        new StaffingDetermination.Reasons(
            row.getString("work_needs"),
            row.getString("streamlined"),
            row.getString("coordinated"),
            row.getString("efficient")),
        row.getObject("published_on", LocalDate.class),
        row.getString("notice"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        bodies(row.getString("case_number")));
  }
}
