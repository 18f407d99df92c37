package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of corrections ordered, and of those closed (Art. 21). */
@Repository
class CorrectionRows {
  private final JdbcClient database;

  CorrectionRows(JdbcClient database) {
    this.database = database;
  }

  List<Correction> where(String condition, Object... parameters) {
    return database
        .sql(
            """
            select c.*, e.closed_on from correction c left join correction_closing e using (case_number)
            where %s order by c.ordered_on, c.case_number
            """
                .formatted(condition))
        .params(parameters)
        .query(
            (row, index) ->
                new Correction(
                    CaseNumber.of(row.getString("case_number")),
                    row.getString("organization"),
                    row.getString("severity"),
                    row.getString("measure"),
                    row.getString("document_number"),
                    row.getString("ordered_by"),
                    row.getObject("ordered_on", LocalDate.class),
                    row.getObject("due", LocalDate.class),
                    row.getObject("closed_on", LocalDate.class)))
        .list();
  }

  void insert(Correction ordered) {
    database
        .sql("insert into correction values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            ordered.caseNumber().value(),
            ordered.organization(),
            ordered.severity(),
            ordered.measure(),
            ordered.documentNumber(),
            ordered.orderedBy(),
            ordered.orderedOn(),
            ordered.due())
        .update();
  }

  void close(CaseNumber number, LocalDate day) {
    database
        .sql("insert into correction_closing values (?, ?)")
        .params(number.value(), day)
        .update();
  }
}
