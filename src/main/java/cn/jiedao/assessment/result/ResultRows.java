package cn.jiedao.assessment.result;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register of results. */
@Repository
class ResultRows {
  private final JdbcClient database;

  ResultRows(JdbcClient database) {
    this.database = database;
  }

  List<AnnualResult> years(String condition, Object... values) {
    return database
        .sql(
            "select r.*, a.unit, a.year, a.scheme from annual_result r join assessment a using (case_number) where "
                + condition
                + " order by a.year desc, a.unit")
        .params(values)
        .query((row, index) -> year(row))
        .list();
  }

  List<Results.Brief> briefs() {
    return database
        .sql(
            """
            select r.case_number, a.unit, a.year, r.notice,
              (select count(*) from assessment_result o where o.case_number = r.case_number) as offices
            from annual_result r join assessment a using (case_number) order by a.year desc, a.unit
            """)
        .query(
            (row, index) ->
                new Results.Brief(
                    CaseNumber.of(row.getString("case_number")),
                    row.getString("unit"),
                    row.getInt("year"),
                    row.getString("notice"),
                    row.getInt("offices")))
        .list();
  }

  List<OfficeResult> offices(String condition, Object... values) {
    return database
        .sql("select * from assessment_result where " + condition + " order by year desc, office")
        .params(values)
        .query((row, index) -> office(row))
        .list();
  }

  void insert(AnnualResult made) {
    database
        .sql("insert into annual_result values (?, ?, ?, default, ?, ?)")
        .params(
            made.caseNumber().value(),
            made.finalOn(),
            made.notice(),
            made.proposal().number(),
            made.proposal().hash())
        .update();
    made.offices().forEach(this::insert);
  }

  private void insert(OfficeResult made) {
    database
        .sql("insert into assessment_result values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            made.caseNumber().value(),
            made.office(),
            made.year(),
            made.total(),
            made.bonus(),
            made.satisfaction(),
            made.grade().code(),
            made.vetoed())
        .update();
    for (int place = 0; place < made.lines().size(); place++)
      insert(made, place, made.lines().get(place));
  }

  private void insert(OfficeResult made, int place, OfficeResult.Line line) {
    database
        .sql("insert into assessment_score values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            made.caseNumber().value(),
            made.office(),
            place,
            line.indicator(),
            line.dimension().code(),
            line.name(),
            line.weight(),
            line.score(),
            line.reckoning())
        .update();
  }

  private AnnualResult year(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    return new AnnualResult(
        CaseNumber.of(number),
        row.getString("unit"),
        row.getInt("year"),
        CaseNumber.of(row.getString("scheme")),
        row.getObject("final_on", LocalDate.class),
        row.getString("notice"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        offices("case_number = ?", number));
  }

  private OfficeResult office(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    String office = row.getString("office");
    return new OfficeResult(
        CaseNumber.of(number),
        office,
        row.getInt("year"),
        row.getBigDecimal("total"),
        row.getBigDecimal("bonus"),
        row.getBigDecimal("satisfaction"),
        Grade.of(row.getString("grade")).orElseThrow(),
        row.getBoolean("vetoed"),
        lines(number, office));
  }

  private List<OfficeResult.Line> lines(String number, String office) {
    return database
        .sql(
            "select * from assessment_score where (case_number, office) = (?, ?) order by position")
        .params(number, office)
        .query(
            (row, index) ->
                new OfficeResult.Line(
                    row.getString("indicator"),
                    Dimension.of(row.getString("dimension")).orElseThrow(),
                    row.getString("name"),
                    row.getBigDecimal("weight"),
                    row.getBigDecimal("score"),
                    row.getString("reckoning")))
        .list();
  }
}
